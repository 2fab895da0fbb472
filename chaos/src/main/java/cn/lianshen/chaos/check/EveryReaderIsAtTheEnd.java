package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.CaseLog;
import cn.lianshen.chaos.evidence.Cursors;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.Parked;
import cn.lianshen.chaos.evidence.Sources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every service has applied every event of every case, and nothing is parked but what was spoilt on purpose. */
final class EveryReaderIsAtTheEnd implements Invariant {

    private static final int FINGERPRINT_DIGITS = 16;

    @Override
    public String id() {
        return "I-9";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, Cursors> cursors = new HashMap<>();
        evidence.cursors().forEach(found -> cursors.put(found.service() + " " + found.applicationId(), found));
        for (String aggregate : evidence.log().aggregates()) {
            String application = aggregate.split(":", 2)[0];
            if (!evidence.poisoned().contains(application)) {
                for (String service : readers(evidence.services(), aggregate)) {
                    Cursors found = cursors.get(service + " " + application);
                    atTheEnd(evidence.log(), aggregate, service, found == null ? Map.of() : found.places(), findings);
                }
            }
        }
        parked(evidence, findings);
    }

    /** intake-service knows what it said itself. */
    private static Set<String> readers(Set<String> services, String aggregate) {
        Set<String> readers = new HashSet<>(services);
        if (!aggregate.contains(":")) {
            readers.remove(Sources.INTAKE);
        }
        return readers;
    }

    private static void atTheEnd(
            CaseLog log, String aggregate, String service, Map<String, Cursors.Place> places, Findings findings) {
        String key = aggregate.contains(":") ? aggregate.split(":", 2)[1] : "application";
        Cursors.Place place = places.get(key);
        List<LoggedEvent> said = log.inOrder(aggregate);
        LoggedEvent last = said.getLast();
        long read = place == null ? 0 : place.sequence();
        if (read < last.sequence()) {
            findings.lost(aggregate, "%s has applied %d of %d events", service, read, last.sequence());
        } else if (read > last.sequence()) {
            findings.wrong(aggregate, "%s has applied %d events, the log has %d", service, read, last.sequence());
        } else if (place != null
                && !last.data().substring(0, FINGERPRINT_DIGITS).equals(place.fingerprint())) {
            findings.forked(aggregate, "%s has applied another event %d than the log has", service, read);
        }
    }

    private static void parked(Evidence evidence, Findings findings) {
        Set<String> spoilt = new HashSet<>();
        for (Parked parked : evidence.parked()) {
            spoilt.add(parked.applicationId());
            boolean deliberate = evidence.poisoned().contains(parked.applicationId())
                    || (parked.reason().equals("UNREADABLE")
                            && !evidence.poisoned().isEmpty());
            if (!deliberate) {
                String about = parked.applicationId().isEmpty() ? parked.id() : parked.applicationId();
                findings.lost(about, "%s has parked %s (%s)", parked.service(), parked.id(), parked.reason());
            }
        }
        for (String poisoned : evidence.poisoned()) {
            if (!spoilt.contains(poisoned)) {
                findings.wrong(poisoned, "was spoilt on purpose, but nothing of it is parked");
            }
        }
    }
}
