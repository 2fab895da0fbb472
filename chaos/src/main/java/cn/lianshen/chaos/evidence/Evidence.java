package cn.lianshen.chaos.evidence;

import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.HistoryFile;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.chaos.history.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything a run left behind, in memory and by id. Made by {@link #collect}, or by hand in tests.
 *
 * @param services which services took part; what the others would have is empty
 * @param poisoned application ids whose events were spoilt on purpose
 * @param deeds of the driver, in the order of their numbers
 * @param archive of all services, by event id
 * @param cursors of all services
 * @param observed what was seen while the platform ran
 */
public record Evidence(
        Set<String> services,
        Set<String> poisoned,
        List<Deed> deeds,
        Map<String, StoredApplication> applications,
        Map<String, StoredReview> reviews,
        CaseLog log,
        Map<String, Archived> archive,
        List<Cursors> cursors,
        List<Parked> parked,
        Told told,
        List<CaseFigures> figures,
        List<LogLine> logLines,
        Observed observed) {

    /**
     * What other people and systems were told.
     *
     * @param feed by position
     * @param goodReceivers addresses where nothing may stay undelivered
     */
    public record Told(
            List<StoredNotice> notices,
            List<FeedLine> feed,
            List<StoredSubscription> subscriptions,
            List<StoredDelivery> deliveries,
            List<Reception> receptions,
            List<PublishedEvent> published,
            Set<String> goodReceivers) {}

    /**
     * Reads all of it; a platform that has not come to rest gives evidence that proves nothing, so wait for {@link Quiet} before.
     *
     * @param observed what was seen while the platform ran
     */
    public static Evidence collect(Sources sources, Observed observed) {
        try (StoreReader store = new StoreReader(sources)) {
            Map<String, StoredApplication> applications = new TreeMap<>();
            store.read(Sources.INTAKE, "applications", StoredApplication::of)
                    .forEach(application -> applications.put(application.id(), application));
            Map<String, StoredReview> reviews = new TreeMap<>();
            store.read(Sources.APPROVAL, "reviews", StoredReview::of)
                    .forEach(review -> reviews.put(review.id(), review));
            List<StoredSubscription> subscriptions =
                    store.read(Sources.NOTIFICATION, "subscriptions", StoredSubscription::of);
            TopicReader topics = new TopicReader(sources.kafka());
            return new Evidence(
                    sources.services(),
                    sources.poisoned(),
                    HistoryFile.read(sources.deeds(), Deed.class),
                    applications,
                    reviews,
                    topics.caseLog(),
                    store.archive(),
                    store.cursors(),
                    store.parked(),
                    told(sources, store, topics, subscriptions),
                    store.read(Sources.REPORTING, "cases", CaseFigures::of),
                    LogReader.suspicious(sources.logs(), subscriptions),
                    observed);
        }
    }

    private static Told told(
            Sources sources, StoreReader store, TopicReader topics, List<StoredSubscription> subscriptions) {
        return new Told(
                store.read(Sources.NOTIFICATION, "notices", StoredNotice::of),
                store.read(Sources.NOTIFICATION, "feed", FeedLine::of),
                subscriptions,
                store.read(Sources.NOTIFICATION, "deliveries", StoredDelivery::of),
                HistoryFile.read(sources.receptions(), Reception.class),
                sources.services().contains(Sources.NOTIFICATION) ? topics.published() : List.of(),
                sources.goodReceivers());
    }

    /** {@return the reviews of each application} */
    public Map<String, Map<String, StoredReview>> reviewsByApplication() {
        Map<String, Map<String, StoredReview>> byApplication = new HashMap<>();
        reviews.values()
                .forEach(review -> byApplication
                        .computeIfAbsent(review.applicationId(), _ -> new TreeMap<>())
                        .put(review.matter(), review));
        return byApplication;
    }

    /** {@return what there is about some applications, for whoever looks into single cases} */
    public Evidence about(Set<String> wanted) {
        return new Evidence(
                services,
                poisoned,
                deeds.stream().filter(deed -> isAbout(deed, wanted)).toList(),
                select(applications, StoredApplication::id, wanted),
                select(reviews, StoredReview::applicationId, wanted),
                log.about(wanted),
                select(archive, event -> applicationOf(event.aggregate()), wanted),
                cursors.stream()
                        .filter(cursor -> wanted.contains(cursor.applicationId()))
                        .toList(),
                parked.stream()
                        .filter(record -> wanted.contains(record.applicationId()))
                        .toList(),
                told,
                figures.stream()
                        .filter(figure -> wanted.contains(figure.applicationId()))
                        .toList(),
                logLines.stream()
                        .filter(line -> wanted.stream().anyMatch(line.text()::contains))
                        .toList(),
                observed);
    }

    private static boolean isAbout(Deed deed, Set<String> wanted) {
        return wanted.contains(applicationOf(deed.subject()))
                || wanted.contains(deed.told().getOrDefault(Words.ID, ""));
    }

    private static <T> Map<String, T> select(
            Map<String, T> all, Function<T, String> applicationOf, Set<String> wanted) {
        Map<String, T> some = new TreeMap<>(all);
        some.values().removeIf(document -> !wanted.contains(applicationOf.apply(document)));
        return some;
    }

    private static String applicationOf(String aggregate) {
        return aggregate.split(":", 2)[0];
    }
}
