package cn.lianshen.intake.catalogue.domain;

import static cn.lianshen.intake.catalogue.domain.Oracles.lists;
import static cn.lianshen.intake.catalogue.domain.Oracles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.worktime.rate.Rates;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemeFiguresTest {

    static Stream<JsonNode> figures() {
        return Oracles.schemeFigures();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void agreesWithTheFiguresComputedByHand(JsonNode oracle) {
        var figures = SchemeFigures.of(
                Schemes.shipped(oracle.path("scheme").asString()).graph());

        assertThat(figures)
                .isEqualTo(new SchemeFigures(
                        oracle.path("matters").asInt(),
                        oracle.path("edges").asInt(),
                        oracle.path("departments").asInt(),
                        lists(oracle.path("layers")),
                        oracle.path("sumPromised").asInt(),
                        oracle.path("criticalPathDays").asInt(),
                        lists(oracle.path("criticalPaths")),
                        oracle.path("sumStatutory").asInt(),
                        oracle.path("criticalPathStatutoryDays").asInt(),
                        oracle.path("materialsSum").asInt(),
                        oracle.path("materialsUnique").asInt(),
                        oracle.path("materialsFromApplicant").asInt()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void savesAsMuchTimeAsTheFiguresSay(JsonNode oracle) {
        var figures = SchemeFigures.of(
                Schemes.shipped(oracle.path("scheme").asString()).graph());

        assertThat(Rates.parallelCompression(figures.serialDays(), figures.criticalPathDays())
                        .percent())
                .contains(new BigDecimal(oracle.path("compressPct").asString()));
        assertThat(Rates.promisedSpeedUp(figures.statutoryDays(), figures.serialDays())
                        .percent())
                .contains(new BigDecimal(oracle.path("promiseSpeedUpPct").asString()));
    }

    @Test
    void aMatterThatDropsOutTakesOnlyItsDaysAlong() {
        JsonNode oracle = Oracles.behaviour("SB-1");
        Scheme scheme = Schemes.shipped(oracle.path("scheme").asString());
        Map<String, Object> form = Map.of("specialFireProject", false, "needAirDefence", false);

        var figures = SchemeFigures.of(scheme.graph(form));

        assertThat(scheme.graph(form).matters())
                .extracting(Matter::code)
                .isEqualTo(texts(oracle.path("activeMatters")));
        assertThat(figures.criticalPathDays())
                .isEqualTo(oracle.path("criticalPathDays").asInt());
        assertThat(figures.criticalPaths()).isEqualTo(lists(oracle.path("criticalPaths")));
        assertThat(figures.serialDays()).isEqualTo(oracle.path("sumPromised").asInt());
    }
}
