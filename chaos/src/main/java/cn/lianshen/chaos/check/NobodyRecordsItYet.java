package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;

/** An invariant about something that the platform or the driver does not do yet. */
record NobodyRecordsItYet(String id, String reason) implements Invariant {

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        findings.notYet(reason);
    }
}
