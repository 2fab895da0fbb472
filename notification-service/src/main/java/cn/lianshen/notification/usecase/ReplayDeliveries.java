package cn.lianshen.notification.usecase;

import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.domain.Feed;
import cn.lianshen.notification.domain.FeedEntry;
import cn.lianshen.notification.domain.Scope;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.telemetry.Trace;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Posts events again that an endpoint missed or wants once more. They come from the feed, so also those it never subscribed to then. */
@Component
public final class ReplayDeliveries {

    private static final int PAGE = 500;
    private static final int MOST_READ = 10_000;

    private final OwnSubscriptions own;
    private final Feed feed;
    private final Deliveries deliveries;
    private final List<Sleeper> sleepers;
    private final NotificationSettings settings;
    private final Clock clock;

    ReplayDeliveries(
            OwnSubscriptions own,
            Feed feed,
            Deliveries deliveries,
            List<Sleeper> sleepers,
            NotificationSettings settings,
            Clock clock) {
        this.own = own;
        this.feed = feed;
        this.deliveries = deliveries;
        this.sleepers = sleepers;
        this.settings = settings;
        this.clock = clock;
    }

    /** What to replay. */
    public sealed interface Selection {

        /** Everything after a position of the feed. */
        record After(long position) implements Selection {}

        /** Some events. */
        record Events(List<String> ids) implements Selection {}
    }

    /** What became of it. */
    public sealed interface Result {

        /**
         * The events are on their way.
         *
         * @param count how many met the filter of the subscription
         * @param continueAfter position after which to go on, if there was more than one replay may read
         */
        record Replayed(int count, OptionalLong continueAfter) implements Result {}

        /** The subscription is disabled; activate it first. */
        record Disabled() implements Result {}

        /** The owner has no such subscription. */
        record Missing() implements Result {}
    }

    /** Replays the selected events that meet the subscription's filter, in the order of the feed. */
    public Result handle(String owner, String subscriptionId, Selection selection) {
        Optional<Subscription> found = own.find(subscriptionId, owner);
        if (found.isEmpty()) {
            return new Result.Missing();
        }
        if (!found.get().isActive()) {
            return new Result.Disabled();
        }
        Result result = switch (selection) {
            case Selection.After after -> replayAfter(found.get(), after.position());
            case Selection.Events events ->
                new Result.Replayed(replay(found.get(), feed.find(events.ids())), OptionalLong.empty());
        };
        sleepers.forEach(Sleeper::wake);
        return result;
    }

    private Result replayAfter(Subscription subscription, long start) {
        int count = 0;
        long position = start;
        for (int read = 0; read < MOST_READ; read += PAGE) {
            List<FeedEntry> page = feed.read(new Scope.Everything(), position, PAGE);
            count += replay(subscription, page);
            if (page.size() < PAGE) {
                return new Result.Replayed(count, OptionalLong.empty());
            }
            position = page.getLast().position();
        }
        return new Result.Replayed(count, OptionalLong.of(position));
    }

    private int replay(Subscription subscription, List<FeedEntry> entries) {
        Instant now = clock.instant();
        List<Delivery> wanted = entries.stream()
                .filter(subscription.filter()::matches)
                .sorted(Comparator.comparingLong(FeedEntry::position))
                .map(entry -> Delivery.of(
                        subscription, entry, now, settings.webhooks().giveUpAfter(), Trace.traceparent()))
                .toList();
        deliveries.replay(wanted);
        return wanted.size();
    }
}
