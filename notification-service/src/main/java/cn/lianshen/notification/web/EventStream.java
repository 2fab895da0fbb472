package cn.lianshen.notification.web;

import cn.lianshen.contracts.PublicEventCodec;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.FeedEntry;
import cn.lianshen.notification.domain.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Writes the feed to one reader until he is gone, too slow, or has been here long enough. A write that the network does not take
 * within the server's timeout ends the stream; the reader comes back with the id of the last event he has.
 */
final class EventStream implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    private final LiveFeed live;
    private final SseEmitter emitter;
    private final Scope scope;
    private final NotificationSettings.Stream settings;
    private final long end;
    private long position;
    private long lastWrite;

    EventStream(LiveFeed live, SseEmitter emitter, Scope scope, long after, NotificationSettings.Stream settings) {
        this.live = live;
        this.emitter = emitter;
        this.scope = scope;
        this.position = after;
        this.settings = settings;
        this.end = System.nanoTime() + settings.lifetime().toNanos();
    }

    @Override
    public void run() {
        try {
            live.join();
            try {
                write(SseEmitter.event()
                        .reconnectTime(RECONNECT.toMillis())
                        .comment("open")
                        .build());
                while (live.isRunning() && System.nanoTime() < end) {
                    step();
                }
                emitter.complete();
            } finally {
                live.leave();
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("stream ended by its reader: {}", e.toString());
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("stream ended: {}", e.toString());
            emitter.complete();
        }
    }

    private void step() throws IOException, InterruptedException {
        Duration quiet = Duration.ofNanos(System.nanoTime() - lastWrite);
        Duration left = settings.ping().minus(quiet);
        LiveFeed.Next next = live.next(scope, position, left.isPositive() ? left : Duration.ZERO);
        position = next.position();
        if (!next.entries().isEmpty()) {
            write(events(next.entries()));
        } else if (System.nanoTime() - lastWrite >= settings.ping().toNanos()) {
            write(SseEmitter.event().comment("ping").build());
        }
    }

    private static Set<DataWithMediaType> events(List<FeedEntry> entries) {
        Set<DataWithMediaType> written = new LinkedHashSet<>();
        for (FeedEntry entry : entries) {
            written.addAll(SseEmitter.event()
                    .id(Positions.cursor(entry.position()).encoded())
                    .name(entry.event().type())
                    .data(new String(PublicEventCodec.data(entry.event()), StandardCharsets.UTF_8))
                    .build());
        }
        return written;
    }

    private void write(Set<DataWithMediaType> message) throws IOException {
        emitter.send(message);
        lastWrite = System.nanoTime();
    }
}
