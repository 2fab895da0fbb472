package cn.lianshen.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule is kept by a small good service and broken by a small bad one; a rule that catches nothing is worthless. */
class ServiceArchitectureTest {

    private static final String FIXTURES = "cn.lianshen.kit.architecture.";

    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.lianshen.kit");

    @TestFactory
    Stream<DynamicTest> theGoodServiceKeepsEveryRule() {
        return ServiceArchitecture.ofFixture(FIXTURES + "good").tests();
    }

    @TestFactory
    Stream<DynamicTest> theBadServiceBreaksEveryRule() {
        ServiceArchitecture bad = ServiceArchitecture.ofFixture(FIXTURES + "bad");
        return bad.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(violations(rule, bad)).isPositive()));
    }

    @Test
    void aPackageThatIsMissingMustBeDeclaredAbsent() {
        ServiceArchitecture slim = ServiceArchitecture.ofFixture(FIXTURES + "slim");

        assertThat(slim.rules())
                .anySatisfy(rule -> assertThat(violationsOrEmpty(rule, slim))
                        .as(rule.getDescription())
                        .contains("failed to check any classes"));
        assertThat(slim.without(ServicePackage.MESSAGING, ServicePackage.PERSISTENCE)
                        .rules())
                .allSatisfy(rule -> rule.check(slim.code()));
    }

    @Test
    void aPackageDeclaredAbsentMustNotExist() {
        ServiceArchitecture good = ServiceArchitecture.ofFixture(FIXTURES + "good");

        assertThat(good.without(ServicePackage.MESSAGING).rules())
                .anySatisfy(rule -> assertThat(violations(rule, good)).isPositive());
    }

    @TestFactory
    Stream<DynamicTest> theKitKeepsTheRulesOfTheHouse() {
        List<ArchRule> rules = HouseRules.all();
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(kit)));
    }

    @Test
    void thePackagesOfTheKitHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("cn.lianshen.kit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(kit);
    }

    private static int violations(ArchRule rule, ServiceArchitecture service) {
        return rule.evaluate(service.code()).getFailureReport().getDetails().size();
    }

    private static String violationsOrEmpty(ArchRule rule, ServiceArchitecture service) {
        try {
            rule.check(service.code());
            return "";
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
    }
}
