package cn.lianshen.kit;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The order in which the parts of a service stop; the highest goes first. Before all of these the service announces that it stops,
 * and the web server answers its last requests; so nothing is asked of a part that has gone already. The start goes the other way.
 */
public final class StopOrder {

    /** Finish the records in hand and commit their offsets. */
    public static final int LISTENERS = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1_000;

    /** Carries the events of the last requests and the last records. */
    public static final int RELAY = LISTENERS - 1_000;

    /** Whatever was woken by the listeners ends what it has begun. */
    public static final int WORKERS = RELAY - 1_000;

    private StopOrder() {}
}
