package cn.lianshen.kit.consume;

import java.util.List;

/** What a service does with the events of cases. */
public interface CaseReaction {

    /**
     * Applies the events of some cases and stores their cursors. May be called again with the same events after a crash, so every
     * effect is either in one document with its cursor or harmless to repeat.
     *
     * @throws cn.lianshen.kit.aggregate.Overtaken to be called again with fresh cursors
     */
    void on(List<CaseBatch> cases);
}
