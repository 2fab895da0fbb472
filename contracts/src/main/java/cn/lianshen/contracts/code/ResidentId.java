package cn.lianshen.contracts.code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The number of a person (公民身份号码, GB 11643-1999): region, date of birth, serial, check digit. It prints itself masked, so that a log or an error cannot
 * give it away.
 */
public record ResidentId(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** Residence permits carry numbers of the same form; those for residents of Taiwan do not start with its region. */
    private static final String TAIWAN_RESIDENTS = "83";

    /** Nobody born earlier was given a number, and an early year is a slip of the pen. */
    private static final int EARLIEST_YEAR = 1850;

    private static final List<Rule> RULES = List.of(
            new Rule(Check.LENGTH, "18", id -> id.length() == 18),
            new Rule(Check.CHARACTER, "0…9, X", id -> id.matches("[0-9]{17}[0-9X]")),
            new Rule(Check.REGION, "GB/T 2260", id -> RegionCode.isInAProvince(id) || id.startsWith(TAIWAN_RESIDENTS)),
            new Rule(Check.DATE, "YYYYMMDD", ResidentId::hasPossibleDate),
            new Rule(Check.CHECK_DIGIT, "GB 11643-1999", id -> id.charAt(17) == checkDigit(id)));

    public ResidentId {
        Rule.require(value, RULES);
    }

    /** A lower-case x is read as X; surrounding blanks do not matter. */
    public static Parsed<ResidentId> parse(String text) {
        return Rule.parse(text.strip().replace('x', 'X'), RULES, ResidentId::new);
    }

    public LocalDate birthDate() {
        return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
    }

    /** 前6后4: {@code 530102********001X}. The only form that a screen may show. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean hasPossibleDate(String id) {
        int year = number(id, 6, 10);
        int month = number(id, 10, 12);
        return year >= EARLIEST_YEAR
                && month >= 1
                && month <= 12
                && YearMonth.of(year, month).isValidDay(number(id, 12, 14));
    }

    private static char checkDigit(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(id.charAt(i), 10) * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static int number(String id, int from, int to) {
        return Integer.parseInt(id, from, to, 10);
    }
}
