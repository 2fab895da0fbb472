package cn.lianshen.kit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What holds for all code of the house, whatever package it is in. */
public final class HouseRules {

    /** Time arrives as an argument or by a {@code Clock}, so that a test can choose it. */
    static final ArchRule NO_NOW = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time"))))
                    .and(withoutClock()))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .as("nobody asks the machine for the time");

    static final ArchRule CONSTRUCTOR_INJECTION_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.inject..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.annotation.Resource")
            .as("dependencies enter by constructor, settings as typed records");

    static final ArchRule NO_JACKSON_2 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .as("nobody uses Jackson 2");

    /** A replaced document forgets the events that another writer has just put into its outbox. */
    static final ArchRule NO_REPLACING = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("replaceOne|findOneAndReplace"))
                    .and(target(owner(resideInAPackage("com.mongodb..")))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.mongodb.client.model.ReplaceOneModel")
            .as("nobody replaces a whole document");

    /** Text that becomes a query would let a caller write the query. */
    static final ArchRule NO_QUERIES_FROM_TEXT = noClasses()
            .should()
            .callMethodWhere(target(name("parse")).and(target(owner(resideInAPackage("org.bson..")))))
            .as("nobody makes a query out of text");

    /** Retry topics lose the order of events; {@code @Async} loses the offset. */
    static final ArchRule NO_UNORDERED_DELIVERY = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.kafka.annotation.RetryableTopic")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.scheduling.annotation.Async")
            .as("nobody lets events overtake each other");

    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Dto|DTO|VO)$")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*$")
            .as("names say what a thing is");

    static final ArchRule NULL_MARKED = classes()
            .that()
            .areTopLevelClasses()
            .should(resideInANullMarkedPackage())
            .as("every package is @NullMarked");

    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    static final ArchRule NO_JAVA_UTIL_LOGGING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .as("nobody logs past SLF4J");

    private HouseRules() {}

    /** All of them, for code that is not a service. */
    public static List<ArchRule> all() {
        return List.of(
                NO_NOW,
                CONSTRUCTOR_INJECTION_ONLY,
                NO_JACKSON_2,
                NO_REPLACING,
                NO_QUERIES_FROM_TEXT,
                NO_UNORDERED_DELIVERY,
                NO_EMPTY_NAMES,
                NULL_MARKED,
                NO_STANDARD_STREAMS,
                NO_JAVA_UTIL_LOGGING);
    }

    private static DescribedPredicate<JavaCall<?>> withoutClock() {
        return DescribedPredicate.describe(
                "without a clock",
                call -> call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
