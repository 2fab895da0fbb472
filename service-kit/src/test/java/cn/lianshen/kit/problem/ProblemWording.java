package cn.lianshen.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that a module words everything it can answer, in both languages, and nothing that it cannot. A service calls it
 * with the enums of its refusals: {@code ProblemWording.of("intake-service").problems(…).rules(…).assertComplete()}.
 */
public final class ProblemWording {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final String module;
    private final Set<String> expected = new TreeSet<>();

    private ProblemWording(String module) {
        this.module = module;
    }

    /** The bundle {@code problems/<module>.properties} and its Chinese twin. */
    public static ProblemWording of(String module) {
        return new ProblemWording(module);
    }

    /** Enums whose constants are problem codes. */
    @SafeVarargs
    public final ProblemWording problems(Class<? extends Enum<?>>... codes) {
        for (Class<? extends Enum<?>> code : codes) {
            names(code).forEach(name -> expected.addAll(List.of(name + ".title", name + ".detail")));
        }
        return this;
    }

    /** Enums whose constants are rules of fields. */
    @SafeVarargs
    public final ProblemWording rules(Class<? extends Enum<?>>... rules) {
        for (Class<? extends Enum<?>> rule : rules) {
            names(rule).forEach(name -> expected.add("rule." + name));
        }
        return this;
    }

    /** Further keys, such as words that stand as arguments in other texts. */
    public ProblemWording words(String... keys) {
        expected.addAll(List.of(keys));
        return this;
    }

    public void assertComplete() {
        Properties english = load(module + ".properties");
        Properties chinese = load(module + "_zh_CN.properties");

        assertThat(english.stringPropertyNames()).as("English").containsExactlyInAnyOrderElementsOf(expected);
        assertThat(chinese.stringPropertyNames()).as("Chinese").containsExactlyInAnyOrderElementsOf(expected);
        for (String key : expected) {
            assertThat(english.getProperty(key))
                    .as(key)
                    .isNotBlank()
                    .isPrintable()
                    .doesNotContain("'");
            assertThat(chinese.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (InputStream bytes = ProblemWording.class.getResourceAsStream("/problems/" + file)) {
            assertThat(bytes).as("problems/" + file).isNotNull();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
