package cn.lianshen.notification.domain;

import java.time.Instant;

/** What becomes of a delivery after an attempt. */
public sealed interface Verdict {

    /** It arrived. */
    record Delivered() implements Verdict {}

    /** It is tried again. */
    record TryAgain(Instant at) implements Verdict {}

    /** It is given up. */
    record GiveUp() implements Verdict {}

    /** It is given up, and so is the endpoint, which says that it will never be there again. */
    record Gone() implements Verdict {}
}
