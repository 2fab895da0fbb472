package cn.lianshen.contracts.code;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One check of a code. The rules of a code stand in order: each may rely on those before it. */
record Rule(Check check, String expectation, Predicate<String> holds) {

    static <T> Parsed<T> parse(String text, List<Rule> rules, Function<String, T> code) {
        return firstBroken(text, rules)
                .<Parsed<T>>map(rule -> new Parsed.Invalid<>(rule.check, rule.expectation))
                .orElseGet(() -> new Parsed.Valid<>(code.apply(text)));
    }

    /** For constructors. The message leaves the code out, because it may identify a person. */
    static void require(String text, List<Rule> rules) {
        firstBroken(text, rules).ifPresent(rule -> {
            throw new IllegalArgumentException(rule.check.en() + " (expected: " + rule.expectation + ")");
        });
    }

    private static Optional<Rule> firstBroken(String text, List<Rule> rules) {
        return rules.stream().filter(rule -> !rule.holds.test(text)).findFirst();
    }
}
