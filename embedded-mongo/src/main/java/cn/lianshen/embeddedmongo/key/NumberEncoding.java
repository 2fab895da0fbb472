package cn.lianshen.embeddedmongo.key;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;

/**
 * One encoding for int, long, double and decimal, so that equal numbers have equal keys whatever their type: the
 * greatest double that is not above the number, then exactly what the number exceeds it by.
 */
final class NumberEncoding {
    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final int EXACT = 0;
    private static final int AND_MORE = 1;
    private static final int EXPONENT_BIAS = 1 << 15;

    private NumberEncoding() {}

    static void write(KeyWriter out, Number number) {
        switch (number) {
            case Integer i -> exact(out, i);
            case Double d -> exact(out, d);
            case Long l when -EXACT_IN_DOUBLE <= l && l <= EXACT_IN_DOUBLE -> exact(out, l);
            case Long l -> any(out, BigDecimal.valueOf(l));
            case Decimal128 d -> decimal(out, d);
            default -> throw new IllegalArgumentException("no BSON number: " + number.getClass());
        }
    }

    /** Infinity and every bit pattern of NaN: the five bits behind the sign begin with 1111. */
    static boolean isSpecial(Decimal128 decimal) {
        return (decimal.getHigh() & 0x7800000000000000L) == 0x7800000000000000L;
    }

    private static void decimal(KeyWriter out, Decimal128 decimal) {
        if (isSpecial(decimal)) {
            exact(out, decimal.doubleValue());
            return;
        }
        any(out, decimal.toBigDecimal());
    }

    private static void exact(KeyWriter out, double number) {
        ordered(out, number);
        out.putByte(EXACT);
    }

    private static void any(KeyWriter out, BigDecimal number) {
        double floor = floor(number);
        ordered(out, floor);
        if (floor == Double.NEGATIVE_INFINITY) {
            out.putByte(AND_MORE);
            int start = out.position();
            magnitude(out, number.negate());
            out.invert(start);
            return;
        }
        BigDecimal rest = number.subtract(new BigDecimal(floor));
        if (rest.signum() == 0) {
            out.putByte(EXACT);
            return;
        }
        out.putByte(AND_MORE);
        magnitude(out, rest);
    }

    private static double floor(BigDecimal number) {
        double floor = Math.clamp(number.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        while (floor > Double.NEGATIVE_INFINITY && new BigDecimal(floor).compareTo(number) > 0) {
            floor = Math.nextDown(floor);
        }
        while (floor < Double.MAX_VALUE
                && floor > Double.NEGATIVE_INFINITY
                && new BigDecimal(Math.nextUp(floor)).compareTo(number) <= 0) {
            floor = Math.nextUp(floor);
        }
        return floor;
    }

    /** NaN is below every other number; both zeros are one. */
    private static void ordered(KeyWriter out, double number) {
        if (Double.isNaN(number)) {
            out.putLong(0);
            return;
        }
        long bits = Double.doubleToLongBits(number == 0 ? 0.0 : number);
        out.putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    /** A positive number as 0.d1d2d3… times a power of ten: the power, then the digits. */
    private static void magnitude(KeyWriter out, BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        int exponent = digits.length() - stripped.scale() + EXPONENT_BIAS;
        out.putByte(exponent >>> 8);
        out.putByte(exponent);
        for (int i = 0; i < digits.length(); i++) {
            out.putByte(digits.charAt(i) - '0' + 1);
        }
        out.putByte(0);
    }
}
