package cn.lianshen.contracts.code;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The code of an investment project for its whole life (投资项目统一代码, GB/T 40058-2021): {@code YYMM-RRRRRR-DD-TT-SSSSSC}, that is year and month, region, guiding
 * department, project type, serial and check digit (ISO 7064 MOD 11,10). Codes given from 2015 to 2020 have the year in four digits, the industry, other types and no
 * check digit; both are accepted, and the first group tells them apart, because 2015 to 2020 have no month.
 */
public record ProjectCode(String value) {

    /** Which of the two schemes a code belongs to. */
    public enum Form {
        /** 2015–2020, without a check digit. */
        OLD,
        NEW
    }

    /** What a wrong check digit means. The clause of the standard is known from published codes only, so a region may choose to be warned. */
    public enum CheckDigitPolicy {
        ENFORCE,
        /** The code is read, and {@link #warnings()} names the check. */
        WARN
    }

    private static final String PATTERN = "[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}";

    private static final List<Rule> SHAPE = List.of(
            new Rule(Check.LENGTH, "24", code -> code.length() == 24),
            new Rule(Check.CHARACTER, "0…9 -", code -> code.matches("[0-9-]*")),
            new Rule(Check.FORM, "YYMM-RRRRRR-DD-TT-SSSSSC", code -> code.matches(PATTERN)),
            new Rule(Check.MONTH, "MM = 01…12", code -> isOld(code) || isBetween(code, 2, 1, 12)),
            new Rule(Check.REGION, "GB/T 2260", code -> RegionCode.isKnown(code.substring(5))),
            new Rule(Check.INDUSTRY, "01…99", code -> !isOld(code) || isBetween(code, 12, 1, 99)),
            new Rule(Check.DEPARTMENT, "01…99", code -> isOld(code) || isBetween(code, 12, 1, 99)),
            new Rule(Check.TYPE, "2015–2020: 01…03; 01…05", code -> isBetween(code, 15, 1, isOld(code) ? 3 : 5)));

    private static final Rule CHECK_DIGIT = new Rule(
            Check.CHECK_DIGIT, "ISO 7064 MOD 11,10", code -> isOld(code) || code.charAt(23) == checkDigit(code));

    private static final List<Rule> ALL =
            Stream.concat(SHAPE.stream(), Stream.of(CHECK_DIGIT)).toList();

    public ProjectCode {
        Rule.require(value, SHAPE);
    }

    /** Reads a code and insists on its check digit. Surrounding blanks do not matter. */
    public static Parsed<ProjectCode> parse(String text) {
        return parse(text, CheckDigitPolicy.ENFORCE);
    }

    public static Parsed<ProjectCode> parse(String text, CheckDigitPolicy policy) {
        var rules = switch (policy) {
            case ENFORCE -> ALL;
            case WARN -> SHAPE;
        };
        return Rule.parse(text.strip(), rules, ProjectCode::new);
    }

    /**
     * Makes a code with the right check digit (赋码).
     *
     * @param department 1 to 99
     * @param type 1 to 5
     * @param serial 0 to 99999
     */
    public static ProjectCode assign(YearMonth month, RegionCode region, int department, int type, int serial) {
        if (serial < 0 || serial > 99_999) {
            throw new IllegalArgumentException("serial: " + serial + " (expected: 0…99999)");
        }
        var body = "%02d%02d-%s-%02d-%02d-%05d"
                .formatted(month.getYear() % 100, month.getMonthValue(), region.value(), department, type, serial);
        return new ProjectCode(body + checkDigit(body));
    }

    public Form form() {
        return isOld(value) ? Form.OLD : Form.NEW;
    }

    public RegionCode region() {
        return new RegionCode(value.substring(5, 11));
    }

    /** The checks that the code fails and that were not enforced. */
    public List<Check> warnings() {
        return CHECK_DIGIT.holds().test(value) ? List.of() : List.of(Check.CHECK_DIGIT);
    }

    private static boolean isOld(String code) {
        return isBetween(code, 0, 20, 20) && isBetween(code, 2, 15, 20);
    }

    /** Whether the two digits at {@code index} are a number from {@code from} to {@code to}. */
    private static boolean isBetween(String code, int index, int from, int to) {
        int number = Integer.parseInt(code, index, index + 2, 10);
        return number >= from && number <= to;
    }

    /** Over the 19 digits before it, whatever follows them. */
    private static char checkDigit(String code) {
        int product = 10;
        for (int i = 0; i < 23; i++) {
            if (code.charAt(i) != '-') {
                int sum = (product + code.charAt(i) - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
