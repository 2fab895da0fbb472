package cn.lianshen.worktime;

/**
 * What a clock shows at one moment.
 *
 * @param remaining negative when the limit is exceeded
 * @param paused whether a special procedure stops the clock at that moment
 * @param provisional whether days outside the published calendar were counted, assuming Monday to Friday
 */
public record ClockReading(TimeAmount used, TimeAmount remaining, Light light, boolean paused, boolean provisional) {

    /** More is used than the limit allows. Finished on the due day, with 0 remaining, is on time. */
    public boolean overdue() {
        return light == Light.RED;
    }

    /** Little is left, and nothing is exceeded yet. */
    public boolean warning() {
        return light == Light.YELLOW;
    }
}
