package cn.lianshen.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;

/** Which package of a service may know which, and which technology lives where. */
final class ArrowRules {

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "com.mongodb..",
        "org.bson..",
        "org.apache.kafka..",
        "tools.jackson..",
        "com.fasterxml..",
        "jakarta..",
        "org.slf4j.."
    };

    private static final String[] TRANSPORT = {
        "org.springframework.web..", "org.springframework.http..", "com.mongodb..", "org.bson..", "org.apache.kafka.."
    };

    private final String basePackage;

    ArrowRules(String basePackage) {
        this.basePackage = basePackage;
    }

    ArchRule pointsInwardsOnly(ServicePackage place) {
        String[] forbidden = place.forbidden().stream()
                .map(other -> other.below(basePackage))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(place.below(basePackage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .as("%s knows none of %s".formatted(place.name().toLowerCase(Locale.ROOT), place.forbidden()));
    }

    ArchRule domainIsPlainJava() {
        return noClasses()
                .that()
                .resideInAPackage(ServicePackage.DOMAIN.below(basePackage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGY)
                .as("the domain is plain Java");
    }

    ArchRule useCasesKnowNoTransport() {
        return noClasses()
                .that()
                .resideInAPackage(ServicePackage.USECASE.below(basePackage))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TRANSPORT)
                .as("use cases know neither HTTP nor Kafka nor MongoDB");
    }

    ArchRule controllersAreInWeb() {
        return classes()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .resideInAPackage(ServicePackage.WEB.below(basePackage))
                .as("controllers are in web");
    }

    ArchRule kafkaIsInMessaging() {
        return technologyOnlyIn(ServicePackage.MESSAGING, "org.apache.kafka..", "org.springframework.kafka..");
    }

    ArchRule mongoIsInPersistence() {
        return technologyOnlyIn(ServicePackage.PERSISTENCE, "com.mongodb..", "org.bson..");
    }

    /** The base package itself is the wiring and may know everything. */
    private ArchRule technologyOnlyIn(ServicePackage place, String... technology) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(place.below(basePackage), basePackage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .as("%s is used in %s only"
                        .formatted(Set.of(technology), place.name().toLowerCase(Locale.ROOT)));
    }

    ArchRule adaptersAreNotPublic(ServicePackage adapter) {
        return classes()
                .that()
                .resideInAPackage(adapter.below(basePackage))
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .as("nothing in %s is public".formatted(adapter.name().toLowerCase(Locale.ROOT)));
    }
}
