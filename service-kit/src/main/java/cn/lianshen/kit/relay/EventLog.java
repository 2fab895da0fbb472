package cn.lianshen.kit.relay;

import java.util.concurrent.Future;

/** Where events go. The future ends when the log has the event for good, or says that it will not. */
interface EventLog {

    Future<?> append(OutboxEntry entry);
}
