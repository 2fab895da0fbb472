package cn.lianshen.notification.usecase;

import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.contracts.Received;
import cn.lianshen.kit.failpoint.Failpoints;
import cn.lianshen.notification.NotificationSettings;
import cn.lianshen.notification.domain.CaseFacts;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.domain.Feed;
import cn.lianshen.notification.domain.FeedEntry;
import cn.lianshen.notification.domain.KnownCases;
import cn.lianshen.notification.domain.Notice;
import cn.lianshen.notification.domain.Notices;
import cn.lianshen.notification.domain.PublicLog;
import cn.lianshen.notification.domain.Publication;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.domain.WhoIsTold;
import cn.lianshen.telemetry.Origins;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Tells people and systems about some events of some cases: feed, notices, deliveries, public topic, in this order, each in one round
 * trip for all cases. Every step is harmless to repeat, because every id follows from the event; so after a crash between any two of
 * them the whole is simply done again. What was learned is kept last, so that a repetition knows no more than the first time and says
 * the same.
 */
@Component
public final class Announce {

    private final KnownCases cases;
    private final Feed feed;
    private final Notices notices;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final PublicLog publicLog;
    private final NotificationSettings settings;
    private final Clock clock;

    Announce(
            KnownCases cases,
            Feed feed,
            Notices notices,
            Subscriptions subscriptions,
            Deliveries deliveries,
            PublicLog publicLog,
            NotificationSettings settings,
            Clock clock) {
        this.cases = cases;
        this.feed = feed;
        this.notices = notices;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.publicLog = publicLog;
        this.settings = settings;
        this.clock = clock;
    }

    /** Announces the events of each case in their order. When it returns, all of it is durable. */
    public void handle(Map<String, List<Received>> eventsByCase) {
        Map<String, CaseFacts> learned = new HashMap<>();
        List<Announcement> announcements = prepare(eventsByCase, learned);
        Failpoints.hit("announce.beforeFeed");
        List<FeedEntry> entries =
                feed.append(announcements.stream().map(Announcement::draft).toList());
        Failpoints.hit("announce.afterFeed");
        notices.add(announcements.stream()
                .flatMap(announcement -> announcement.notices().stream())
                .toList());
        Failpoints.hit("announce.afterNotices");
        deliveries.add(deliveriesOf(entries));
        Failpoints.hit("announce.afterDeliveries");
        publicLog.publish(byCase(announcements));
        Failpoints.hit("announce.afterPublish");
        cases.keep(learned.values());
    }

    private record Announcement(Envelope envelope, PublicCaseEvent event, CaseFacts facts, List<Notice> notices) {

        Feed.Draft draft() {
            return new Feed.Draft(event, facts.audience());
        }

        PublicLog.Outgoing outgoing() {
            return new PublicLog.Outgoing(envelope, event);
        }
    }

    private List<Announcement> prepare(Map<String, List<Received>> eventsByCase, Map<String, CaseFacts> learned) {
        Map<String, CaseFacts> known = cases.find(eventsByCase.keySet());
        List<Announcement> announcements = new ArrayList<>();
        eventsByCase.forEach((applicationId, events) -> {
            CaseFacts before = known.getOrDefault(applicationId, CaseFacts.unknown(applicationId));
            CaseFacts facts = before;
            for (Received event : events) {
                facts = event.event().map(facts::learn).orElse(facts);
                announcements.add(announce(event, facts));
            }
            if (!facts.equals(before)) {
                learned.put(applicationId, facts);
            }
        });
        return announcements;
    }

    private static Announcement announce(Received received, CaseFacts facts) {
        Envelope envelope = received.envelope();
        List<Notice> told = received.event()
                .map(event -> WhoIsTold.notices(event, facts, envelope.id(), envelope.type(), envelope.time()))
                .orElse(List.of());
        return new Announcement(envelope, Publication.of(envelope, received.event(), facts), facts, told);
    }

    private List<Delivery> deliveriesOf(List<FeedEntry> entries) {
        List<Subscription> active = subscriptions.active();
        Instant now = clock.instant();
        return entries.stream()
                .flatMap(entry -> active.stream()
                        .filter(subscription -> subscription.filter().matches(entry))
                        .map(subscription -> Delivery.of(
                                subscription,
                                entry,
                                now,
                                settings.webhooks().giveUpAfter(),
                                Origins.of(entry.event().applicationId()))))
                .toList();
    }

    private static List<List<PublicLog.Outgoing>> byCase(List<Announcement> announcements) {
        Map<String, List<PublicLog.Outgoing>> byCase = new HashMap<>();
        for (Announcement announcement : announcements) {
            String applicationId = announcement.envelope().applicationId();
            Objects.requireNonNull(byCase.computeIfAbsent(applicationId, _ -> new ArrayList<>()))
                    .add(announcement.outgoing());
        }
        return List.copyOf(byCase.values());
    }
}
