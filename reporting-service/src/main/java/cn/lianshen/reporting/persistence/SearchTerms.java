package cn.lianshen.reporting.persistence;

import cn.lianshen.reporting.domain.Filing;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a case can be found by: its number, its project code, and every two neighbouring characters of the project's name.
 * Chinese has no spaces to part words at, and two characters are the shortest that mean something.
 */
final class SearchTerms {

    private SearchTerms() {}

    static List<String> of(Filing filing) {
        return Stream.concat(
                        Stream.of(filing.number(), filing.projectCode())
                                .filter(Objects::nonNull)
                                .map(SearchTerms::normal),
                        pairs(normal(filing.projectName())).stream())
                .distinct()
                .toList();
    }

    /** The pairs that any name containing this text has. */
    static List<String> pairs(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length - 1)
                .mapToObj(at -> new String(characters, at, 2))
                .distinct()
                .toList();
    }

    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
