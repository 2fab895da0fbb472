package cn.lianshen.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchemeTest {

    private final Scheme scheme = Scheme.of(JsonMapper.shared().readTree("""
                    {"matters": [
                      {"code": "A", "department": "FGW", "prerequisites": []},
                      {"code": "B", "department": "SLJ", "prerequisites": []},
                      {"code": "C", "department": "FGW", "prerequisites": ["A", "B"]}]}
                    """));

    @Test
    void knowsWhatIsOpenFromTheBeginning() {
        assertThat(scheme.first()).containsExactly("A", "B");
        assertThat(scheme.department("C")).isEqualTo("FGW");
    }

    @Test
    void aMatterOpensWithTheLastDecisionItWaitsFor() {
        assertThat(scheme.openedBy("A", Set.of("A"))).isEmpty();
        assertThat(scheme.openedBy("B", Set.of("A", "B"))).isEqualTo(List.of("C"));
        assertThat(scheme.openedBy("C", Set.of("A", "B", "C"))).isEmpty();
    }

    @Test
    void theCaseIsCompleteWithItsLastDecision() {
        Ledger ledger = new Ledger(scheme);

        assertThat(ledger.decided("app-1", "A")).isEqualTo(new Ledger.Progress(List.of(), false));
        assertThat(ledger.decided("app-2", "A")).isEqualTo(new Ledger.Progress(List.of(), false));
        assertThat(ledger.decided("app-1", "B")).isEqualTo(new Ledger.Progress(List.of("C"), false));
        assertThat(ledger.decided("app-1", "C")).isEqualTo(new Ledger.Progress(List.of(), true));
    }

    @Test
    void nobodyTakesWhatAnotherHasTaken() {
        Ledger ledger = new Ledger(scheme);

        assertThat(ledger.take("app-1:A")).isTrue();
        assertThat(ledger.take("app-1:A")).isFalse();
        ledger.putBack("app-1:A");
        assertThat(ledger.take("app-1:A")).isTrue();
    }
}
