package cn.lianshen.benchmarks.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.intake.catalogue.domain.Department;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.Matter;
import cn.lianshen.intake.catalogue.domain.PublicationCheck;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.file.CatalogueFile;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkSchemeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12, 18})
    void couldBePublishedAndLetsSoManyDepartmentsReviewSideBySide(int departments) throws Exception {
        CatalogueFile catalogue = catalogue();

        Scheme scheme = catalogue.scheme(BenchmarkScheme.of(departments).text(), 1);

        assertThat(scheme.code()).isEqualTo("BENCH-" + departments);
        assertThat(scheme.matters())
                .extracting(Matter::department)
                .hasSize(departments)
                .doesNotHaveDuplicates();
        assertThat(scheme.matters()).allMatch(matter -> matter.prerequisites().isEmpty());
        assertThat(check(catalogue).defects(scheme)).isEmpty();
    }

    @Test
    void refusesMoreDepartmentsThanHaveMatters() {
        assertThatThrownBy(() -> BenchmarkScheme.of(19))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 18");
    }

    private static CatalogueFile catalogue() throws Exception {
        try (InputStream json = CatalogueFile.class.getResourceAsStream("/catalogue/schemes.json")) {
            return CatalogueFile.read(Objects.requireNonNull(json).readAllBytes());
        }
    }

    private static PublicationCheck check(CatalogueFile catalogue) {
        return new PublicationCheck(
                catalogue.departments().stream().map(Department::code).collect(Collectors.toSet()),
                catalogue.materials().stream().map(Material::code).collect(Collectors.toSet()));
    }
}
