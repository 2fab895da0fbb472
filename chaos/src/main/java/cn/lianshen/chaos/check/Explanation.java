package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Cursors;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LoggedEvent;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.history.Deed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One case for somebody who wants to find out what went wrong with it: who did what, what was said, and where everybody stands. */
public final class Explanation {

    private Explanation() {}

    /**
     * {@return the story of a case, line by line}
     *
     * @param about an application or one of its reviews, as a {@link Violation} names it
     */
    public static List<String> of(Evidence evidence, String about) {
        String application = about.split(":", 2)[0];
        Evidence one = evidence.about(Set.of(application));
        List<String> lines = new ArrayList<>();
        documents(one, lines);
        one.deeds().stream()
                .sorted(Comparator.comparingLong(Deed::begun))
                .forEach(deed -> lines.add("deed " + deed.number() + " " + deed.at() + " " + deed.actor() + " "
                        + deed.operation() + " " + deed.subject() + " " + deed.asked() + " -> " + deed.status() + " "
                        + deed.told() + " key " + deed.key()));
        one.log().aggregates().stream()
                .flatMap(aggregate -> one.log().occurrences(aggregate).stream())
                .sorted(Comparator.comparingLong(LoggedEvent::offset))
                .forEach(event -> lines.add("event " + event.place() + " "
                        + event.envelope().id() + " " + event.envelope().type() + " at "
                        + event.envelope().time()));
        one.cursors().stream()
                .sorted(Comparator.comparing(Cursors::service))
                .forEach(cursor -> lines.add("cursor " + cursor.service() + " " + cursor.places()));
        one.parked()
                .forEach(parked -> lines.add("parked " + parked.service() + " " + parked.id() + " " + parked.reason()));
        one.logLines().forEach(line -> lines.add("log " + line.file() + ":" + line.line() + " " + line.text()));
        return lines;
    }

    private static void documents(Evidence one, List<String> lines) {
        for (StoredApplication application : one.applications().values()) {
            lines.add("application " + application.aggregate() + " " + application.state() + ", proposes "
                    + application.proposal() + ", result " + application.result());
            application.reviews().forEach(embedded -> lines.add("embedded " + embedded));
        }
        one.reviews()
                .values()
                .forEach(review -> lines.add("review " + review.aggregate() + " " + review.state() + " "
                        + review.decisions() + ", effect " + review.effect()));
    }
}
