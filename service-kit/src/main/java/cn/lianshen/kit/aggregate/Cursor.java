package cn.lianshen.kit.aggregate;

/**
 * How far the events of one aggregate have been applied.
 *
 * @param sequence last event applied, 0 for none
 * @param fingerprint of that event's data, so that a fork is seen
 */
public record Cursor(int epoch, long sequence, String fingerprint) {

    /** Nothing applied yet. */
    public static final Cursor START = new Cursor(1, 0, "");
}
