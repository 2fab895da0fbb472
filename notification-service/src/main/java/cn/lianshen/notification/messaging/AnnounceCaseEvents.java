package cn.lianshen.notification.messaging;

import cn.lianshen.contracts.Received;
import cn.lianshen.kit.consume.CaseBatch;
import cn.lianshen.kit.consume.CaseCursors;
import cn.lianshen.kit.consume.CaseReaction;
import cn.lianshen.kit.failpoint.Failpoints;
import cn.lianshen.notification.usecase.Announce;
import cn.lianshen.notification.usecase.Sleeper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Announces what the log says, then moves the cursors, then wakes those who pass it on. */
final class AnnounceCaseEvents implements CaseReaction {

    private final Announce announce;
    private final CaseCursors cursors;
    private final List<Sleeper> sleepers;

    AnnounceCaseEvents(Announce announce, CaseCursors cursors, List<Sleeper> sleepers) {
        this.announce = announce;
        this.cursors = cursors;
        this.sleepers = List.copyOf(sleepers);
    }

    @Override
    public void on(List<CaseBatch> cases) {
        Map<String, List<Received>> events = new LinkedHashMap<>();
        cases.forEach(batch -> events.put(batch.applicationId(), batch.events()));
        announce.handle(events);
        Failpoints.hit("announce.beforeCursors");
        cursors.advance(cases);
        sleepers.forEach(Sleeper::wake);
    }
}
