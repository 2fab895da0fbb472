package cn.lianshen.kit.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names a Java type as the caller knows it from JSON, so that no class name leaves the service. */
final class ExpectedType {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    private static final Set<Class<?>> INSTANTS = Set.of(Instant.class, OffsetDateTime.class, LocalDateTime.class);

    private ExpectedType() {}

    /** A translatable word; {@code type.value} when nothing more is known. */
    static Object of(@Nullable Class<?> type) {
        return ProblemTexts.word("type." + nameOf(type));
    }

    static String constantsOf(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(@Nullable Class<?> type) {
        if (type == null || type == Object.class) {
            return "value";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "whole-number";
        }
        if (NUMBERS.contains(type)) {
            return "number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == YearMonth.class) {
            return "month";
        }
        if (INSTANTS.contains(type)) {
            return "time";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "list" : "object";
    }
}
