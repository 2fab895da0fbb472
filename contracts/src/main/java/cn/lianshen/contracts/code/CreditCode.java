package cn.lianshen.contracts.code;

import java.util.List;
import java.util.Locale;

/**
 * The code of an organisation (统一社会信用代码, GB 32100-2015): registering authority, kind, region, the nine characters of the organisation code (GB 11714) with a check digit of
 * their own, and the check digit of the whole. Some old codes in use break the inner one, so that is only a warning.
 */
public record CreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String INNER_CHECK_DIGITS = "0X987654321";
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final List<Rule> RULES = List.of(
            new Rule(Check.LENGTH, "18", code -> code.length() == 18),
            new Rule(Check.CHARACTER, CHARACTERS, code -> code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)),
            new Rule(
                    Check.REGION,
                    "GB/T 2260",
                    code -> code.substring(2, 8).matches("[0-9]*") && RegionCode.isKnown(code.substring(2))),
            new Rule(Check.CHECK_DIGIT, "GB 32100-2015", code -> code.charAt(17) == checkDigit(code)));

    public CreditCode {
        Rule.require(value, RULES);
    }

    /** Lower-case letters and surrounding blanks do not matter. */
    public static Parsed<CreditCode> parse(String text) {
        return Rule.parse(text.strip().toUpperCase(Locale.ROOT), RULES, CreditCode::new);
    }

    public RegionCode region() {
        return new RegionCode(value.substring(2, 8));
    }

    /** The checks that the code fails and that are not enforced. */
    public List<Check> warnings() {
        return value.charAt(16) == innerCheckDigit() ? List.of() : List.of(Check.INNER_CHECK_DIGIT);
    }

    private static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private char innerCheckDigit() {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * INNER_WEIGHTS[i];
        }
        return INNER_CHECK_DIGITS.charAt(sum % 11);
    }
}
