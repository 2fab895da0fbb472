package cn.lianshen.reporting.web;

import cn.lianshen.reporting.domain.CaseState;

/** The states a list can be narrowed to; {@code RUNNING} is another word for {@code REVIEWING}. */
enum CaseFilter {
    RUNNING(CaseState.REVIEWING),
    SUBMITTED(CaseState.SUBMITTED),
    REVIEWING(CaseState.REVIEWING),
    READY(CaseState.READY),
    ISSUED(CaseState.ISSUED),
    WITHDRAWN(CaseState.WITHDRAWN),
    NOT_ACCEPTED(CaseState.NOT_ACCEPTED);

    private final CaseState state;

    CaseFilter(CaseState state) {
        this.state = state;
    }

    CaseState state() {
        return state;
    }
}
