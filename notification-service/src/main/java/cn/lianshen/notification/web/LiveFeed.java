package cn.lianshen.notification.web;

import cn.lianshen.notification.Bell;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.Feed;
import cn.lianshen.notification.domain.FeedEntry;
import cn.lianshen.notification.domain.Scope;
import cn.lianshen.notification.usecase.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The end of the feed in memory, read from the store by one thread for all who follow it. Nobody has a queue of his own: whoever is
 * slow falls behind the window and reads from the store at his own pace, so a reader costs the same however slow he is.
 */
@Component
class LiveFeed implements SmartLifecycle, Sleeper {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final int PAGE = 500;

    private final Feed feed;
    private final NotificationSettings.Stream settings;
    private final Bell bell = new Bell();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<FeedEntry> window = new ArrayList<>();
    private long end;
    private int followers;
    private volatile @Nullable Thread poller;

    LiveFeed(Feed feed, NotificationSettings settings) {
        this.feed = feed;
        this.settings = settings.stream();
    }

    /**
     * What a follower gets next.
     *
     * @param position up to which he has now seen everything he may see
     */
    record Next(List<FeedEntry> entries, long position) {}

    /** Begins to follow; only then is the store asked for news. */
    void join() {
        lock.lock();
        try {
            if (followers == 0) {
                window.clear();
                end = feed.head();
            }
            followers++;
        } finally {
            lock.unlock();
        }
    }

    /** Follows no longer. */
    void leave() {
        lock.lock();
        try {
            followers--;
        } finally {
            lock.unlock();
        }
    }

    /** What comes after a position; waits for a while if there is nothing. */
    Next next(Scope scope, long after, Duration longest) throws InterruptedException {
        long seen;
        lock.lockInterruptibly();
        try {
            if (after >= end && isRunning()) {
                grown.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (after >= end - window.size()) {
                return fromWindow(scope, after);
            }
            seen = end;
        } finally {
            lock.unlock();
        }
        List<FeedEntry> page = feed.read(scope, after, PAGE);
        return page.size() < PAGE
                ? new Next(
                        page,
                        page.isEmpty() ? seen : Math.max(seen, page.getLast().position()))
                : new Next(page, page.getLast().position());
    }

    private Next fromWindow(Scope scope, long after) {
        int first = (int) Math.max(0, after - (end - window.size()));
        List<FeedEntry> entries = first >= window.size()
                ? List.of()
                : window.subList(first, window.size()).stream()
                        .filter(entry -> scope.admits(entry.audience()))
                        .toList();
        return new Next(entries, Math.max(after, end));
    }

    private void poll() {
        while (isRunning()) {
            try {
                bell.await(settings.poll());
                refresh();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("the live feed waits: {}", e.toString());
            }
        }
    }

    private void refresh() {
        boolean more = true;
        while (more && isRunning()) {
            long known = knownEnd();
            List<FeedEntry> page = known < 0 ? List.of() : feed.read(new Scope.Everything(), known, PAGE);
            append(known, page);
            more = page.size() == PAGE;
        }
    }

    /** Negative if nobody follows. */
    private long knownEnd() {
        lock.lock();
        try {
            return followers == 0 ? -1 : end;
        } finally {
            lock.unlock();
        }
    }

    private void append(long known, List<FeedEntry> page) {
        lock.lock();
        try {
            if (page.isEmpty() || end != known) {
                return;
            }
            window.addAll(page);
            end = page.getLast().position();
            if (window.size() > settings.window()) {
                window.subList(0, window.size() - settings.window()).clear();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void wake() {
        bell.ring();
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name("live-feed").unstarted(this::poll);
        poller = started;
        started.start();
    }

    /** Followers are let go before the web server waits for their requests to end. */
    @Override
    public void stop() {
        Thread stopped = poller;
        poller = null;
        if (stopped != null) {
            stopped.interrupt();
        }
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return poller != null;
    }
}
