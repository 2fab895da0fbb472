package cn.lianshen.notification.web;

import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams: how many there may be, and a virtual thread for each, which sleeps unless there is something to write. */
@Component
class EventStreams {

    private final LiveFeed live;
    private final NotificationSettings.Stream settings;
    private final ThreadFactory threads =
            Thread.ofVirtual().name("event-stream-", 0).factory();
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> byAccount = new ConcurrentHashMap<>();

    EventStreams(LiveFeed live, NotificationSettings settings) {
        this.live = live;
        this.settings = settings.stream();
    }

    /** Opens a stream of what comes after a position. */
    SseEmitter open(String account, Scope scope, long after) {
        if (!enter(account)) {
            throw NotificationProblem.TOO_MANY_STREAMS.with();
        }
        SseEmitter emitter =
                new SseEmitter(settings.lifetime().plus(settings.ping()).toMillis());
        EventStream stream = new EventStream(live, emitter, scope, after, settings);
        threads.newThread(() -> run(stream, account)).start();
        return emitter;
    }

    private void run(EventStream stream, String account) {
        try {
            stream.run();
        } finally {
            leave(account);
        }
    }

    /** How many are open. */
    int count() {
        return all.get();
    }

    private boolean enter(String account) {
        int open = all.incrementAndGet();
        int mine = byAccount.merge(account, 1, Integer::sum);
        if (open <= settings.most() && mine <= settings.perAccount()) {
            return true;
        }
        leave(account);
        return false;
    }

    private void leave(String account) {
        all.decrementAndGet();
        byAccount.computeIfPresent(account, (_, open) -> open == 1 ? null : open - 1);
    }
}
