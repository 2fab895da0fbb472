package cn.lianshen.contracts.code;

import java.util.List;
import java.util.Set;

/**
 * An administrative division (行政区划代码, GB/T 2260): six digits, of which the first two are the province. The list of counties changes every year and is not checked.
 * 00 and 10 stand for the centre in project codes and in credit codes.
 */
public record RegionCode(String value) {

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");
    private static final Set<String> CENTRE = Set.of("00", "10");

    private static final List<Rule> RULES = List.of(
            new Rule(Check.LENGTH, "6", code -> code.length() == 6),
            new Rule(Check.CHARACTER, "0…9", code -> code.matches("[0-9]*")),
            new Rule(Check.REGION, "GB/T 2260", RegionCode::isKnown));

    public RegionCode {
        Rule.require(value, RULES);
    }

    /** Surrounding blanks do not matter. */
    public static Parsed<RegionCode> parse(String text) {
        return Rule.parse(text.strip(), RULES, RegionCode::new);
    }

    /** The first two digits. */
    public String province() {
        return value.substring(0, 2);
    }

    static boolean isKnown(String digits) {
        return isInAProvince(digits) || CENTRE.contains(digits.substring(0, 2));
    }

    static boolean isInAProvince(String digits) {
        return PROVINCES.contains(digits.substring(0, 2));
    }
}
