package cn.lianshen.notification.messaging;

import cn.lianshen.contracts.Received;
import cn.lianshen.kit.consume.CaseBatch;
import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.consume.CaseReaction;
import cn.lianshen.kit.failpoint.Failpoints;
import cn.lianshen.notification.usecase.Announce;
import cn.lianshen.notification.usecase.Passer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Announces what the log says, then moves the cursors, then wakes those who pass it on. */
final class AnnounceCaseEvents implements CaseReaction {

    private final Announce announce;
    private final CaseCursors cursors;
    private final List<Passer> passers;

    AnnounceCaseEvents(Announce announce, CaseCursors cursors, List<Passer> passers) {
        this.announce = announce;
        this.cursors = cursors;
        this.passers = List.copyOf(passers);
    }

    @Override
    public void on(List<CaseBatch> cases) {
        Map<String, List<Received>> events = new LinkedHashMap<>();
        cases.forEach(batch -> events.put(batch.applicationId(), batch.events()));
        announce.handle(events);
        Failpoints.hit("announce.beforeCursors");
        cursors.advance(cases);
        passers.forEach(Passer::wake);
    }
}
