package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Archived;
import cn.lianshen.chaos.evidence.CaseFigures;
import cn.lianshen.chaos.evidence.CaseLog;
import cn.lianshen.chaos.evidence.Cursors;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.FeedLine;
import cn.lianshen.chaos.evidence.Footprint;
import cn.lianshen.chaos.evidence.LogLine;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.MonthlyRecount;
import cn.lianshen.chaos.evidence.MonthlySums;
import cn.lianshen.chaos.evidence.MonthlySums.Sums;
import cn.lianshen.chaos.evidence.Observed;
import cn.lianshen.chaos.evidence.Parked;
import cn.lianshen.chaos.evidence.PublishedEvent;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredDelivery;
import cn.lianshen.chaos.evidence.StoredNotice;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.chaos.evidence.StoredSubscription;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Reception;
import cn.lianshen.chaos.history.Trouble;
import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Envelope;
import cn.lianshen.contracts.EventType;
import cn.lianshen.contracts.Sha256;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a run leaves in stores and topics; tests change it at will. */
final class Traces {

    static final String URL = "http://127.0.0.1:1/good";
    static final String SUBSCRIPTION = "sub-1";
    static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final int FINGERPRINT_DIGITS = 16;

    final Map<String, StoredApplication> applications = new TreeMap<>();
    final Map<String, StoredReview> reviews = new TreeMap<>();
    final List<LoggedEvent> log = new ArrayList<>();
    final Map<String, Archived> archive = new HashMap<>();
    final List<Cursors> cursors = new ArrayList<>();
    final List<Parked> parked = new ArrayList<>();
    final List<StoredNotice> notices = new ArrayList<>();
    final List<FeedLine> feed = new ArrayList<>();
    final List<StoredSubscription> subscriptions = new ArrayList<>();
    final List<StoredDelivery> deliveries = new ArrayList<>();
    final List<Reception> receptions = new ArrayList<>();
    final List<PublishedEvent> published = new ArrayList<>();
    final List<CaseFigures> figures = new ArrayList<>();
    final List<LogLine> logLines = new ArrayList<>();
    final List<Trouble> troubles = new ArrayList<>();
    final Map<String, Footprint> before = new TreeMap<>();
    final Map<String, Footprint> after = new TreeMap<>();
    final List<MonthlySums> reports = new ArrayList<>();
    final List<MonthlyRecount> recounts = new ArrayList<>();

    /** The next event of an aggregate reaches the log and everybody who follows it. */
    void say(String aggregate, CaseEvent event) {
        long sequence = 1
                + log.stream()
                        .filter(said -> said.aggregate().equals(aggregate))
                        .count();
        Envelope envelope = new Envelope(
                aggregate,
                1,
                sequence,
                event.applicationId(),
                EventType.of(event).wireName(),
                "/x",
                Sayings.AT,
                null);
        String data = Sha256.hex(event.toString());
        log.add(new LoggedEvent(0, log.size(), envelope, Sha256.hex(envelope + data), data, event));
        archive.put(envelope.id(), new Archived(envelope.id(), aggregate, sequence, data));
        feed.add(new FeedLine(
                feed.size() + 1L, envelope.id(), event.applicationId(), envelope.type(), "S", List.of("FGW", "ZJJ")));
        published.add(new PublishedEvent(
                0, published.size(), envelope.id(), aggregate, sequence, data, Set.of("id", "type", "links")));
        deliveries.add(new StoredDelivery(
                SUBSCRIPTION, envelope.id(), event.applicationId(), feed.size(), "DELIVERED", 1, false, null));
        receptions.add(new Reception("good", URL, envelope.id(), true, data, 200, Sayings.AT));
    }

    /** What the other services have when everything is said. */
    void others() {
        subscriptions.add(
                new StoredSubscription(SUBSCRIPTION, URL, "ACTIVE", true, List.of(), "", "", "", List.of("whsec_x")));
        for (String service : Sources.ALL_SERVICES) {
            applications.keySet().forEach(id -> cursors.add(new Cursors(service, id, places(service, id))));
        }
        Obligations.of(log)
                .forEach((cause, recipients) -> recipients.forEach(recipient ->
                        notices.add(new StoredNotice(cause + ":" + recipient, cause, List.of(recipient)))));
        figures.add(new CaseFigures(
                Run.ONE, "ISSUED", "R-" + Run.ONE, "APPROVED", Map.of("A", "APPROVED", "B", "APPROVED")));
        figures.add(new CaseFigures(Run.TWO, "WITHDRAWN", "", "", Map.of("A", "APPROVED", "B", "CANCELLED")));
        Sums cases = new Sums(0, 2, 2, 1, 0, 0, 1, 0);
        reports.add(report("TOTAL", Map.of("TOTAL", cases)));
        reports.add(report("SCHEME", Map.of("S", cases)));
        reports.add(report("LINE", Map.of("L", cases)));
        reports.add(report(
                "DEPARTMENT",
                Map.of("FGW", new Sums(0, 2, 2, 2, 0, 0, 0, 0), "ZJJ", new Sums(0, 1, 1, 1, 0, 0, 0, 0))));
        recounts.add(new MonthlyRecount(MONTH, "", log.size(), List.of()));
        Footprint usual = new Footprint(256, 400, 100, 40);
        before.put("store", usual);
        after.put("store", usual);
    }

    static MonthlySums report(String by, Map<String, Sums> rows) {
        return new MonthlySums(MONTH, by, "", rows);
    }

    private Map<String, Cursors.Place> places(String service, String id) {
        Map<String, Cursors.Place> places = new HashMap<>();
        for (LoggedEvent event : log) {
            boolean own = service.equals(Sources.INTAKE) && event.aggregate().equals(id);
            if (event.envelope().applicationId().equals(id) && !own) {
                places.put(
                        event.envelope().aggregateKey(),
                        new Cursors.Place(1, event.sequence(), event.data().substring(0, FINGERPRINT_DIGITS)));
            }
        }
        return places;
    }

    Evidence evidence(List<Deed> deeds) {
        CaseLog caseLog = new CaseLog();
        log.forEach(caseLog::add);
        return new Evidence(
                Sources.ALL_SERVICES,
                Set.of(),
                deeds,
                applications,
                reviews,
                caseLog,
                archive,
                cursors,
                parked,
                new Evidence.Told(notices, feed, subscriptions, deliveries, receptions, published, Set.of(URL)),
                figures,
                logLines,
                new Observed(troubles, before, after, reports, recounts));
    }
}
