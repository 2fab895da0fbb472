package cn.lianshen.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture of one service. Its test reads
 * {@code @TestFactory Stream<DynamicTest> rules() { return ServiceArchitecture.of("cn.lianshen.intake").tests(); }}.
 */
public final class ServiceArchitecture {

    private final String basePackage;
    private final Set<ServicePackage> absent;
    private final JavaClasses code;

    private ServiceArchitecture(String basePackage, Set<ServicePackage> absent, JavaClasses code) {
        this.basePackage = basePackage;
        this.absent = absent;
        this.code = code;
    }

    /** All five packages are expected; test classes are not looked at. */
    public static ServiceArchitecture of(String basePackage) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        return new ServiceArchitecture(basePackage, EnumSet.noneOf(ServicePackage.class), code);
    }

    static ServiceArchitecture ofFixture(String basePackage) {
        JavaClasses code = new ClassFileImporter().importPackages(basePackage);
        return new ServiceArchitecture(basePackage, EnumSet.noneOf(ServicePackage.class), code);
    }

    /** Declares that the service has nothing to put into these packages; a rule checks that they do not exist. */
    public ServiceArchitecture without(ServicePackage... packages) {
        Set<ServicePackage> missing = EnumSet.copyOf(List.of(packages));
        missing.addAll(absent);
        return new ServiceArchitecture(basePackage, missing, code);
    }

    public Stream<DynamicTest> tests() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }

    List<ArchRule> rules() {
        ArrowRules arrows = new ArrowRules(basePackage);
        List<ArchRule> rules = new ArrayList<>(HouseRules.all());
        rules.add(onlyTheServiceIsCalledService());
        rules.add(arrows.kafkaIsInMessaging());
        rules.add(arrows.mongoIsInPersistence());
        for (ServicePackage place : ServicePackage.values()) {
            if (absent.contains(place)) {
                rules.add(isAbsent(place));
                continue;
            }
            rules.add(arrows.pointsInwardsOnly(place));
            if (place.isAdapter()) {
                rules.add(arrows.adaptersAreNotPublic(place));
            }
            switch (place) {
                case DOMAIN -> rules.add(arrows.domainIsPlainJava());
                case USECASE -> rules.add(arrows.useCasesKnowNoTransport());
                case WEB -> rules.add(arrows.controllersAreInWeb());
                case MESSAGING, PERSISTENCE -> {}
            }
        }
        return rules;
    }

    JavaClasses code() {
        return code;
    }

    private ArchRule isAbsent(ServicePackage place) {
        return classes()
                .should()
                .resideOutsideOfPackage(place.below(basePackage))
                .as("there is no package " + place + ", as declared");
    }

    private ArchRule onlyTheServiceIsCalledService() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith("cn.lianshen.kit.LianshenService")
                .as("only the service itself is called a service");
    }
}
