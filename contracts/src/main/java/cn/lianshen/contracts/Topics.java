package cn.lianshen.contracts;

/** The topics of the platform. The key of every record is the application id: one case, one partition, one order. */
public final class Topics {

    /** Every fact about every case, with personal data; for the platform's own services only. */
    public static final String CASE_EVENTS = "lianshen.case-events.v1";

    /** The same facts in the same order without personal data; for other systems. */
    public static final String PUBLIC_EVENTS = "lianshen.public-events.v1";

    private Topics() {}
}
