package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Actor;

/** People of departments. */
final class Officers {

    static final Officer DECIDER = new Officer(new Actor("decider-zrzy", "赵审批"), "ZRZY", true);
    static final Officer COLLEAGUE = new Officer(new Actor("decider2-zrzy", "钱审批"), "ZRZY", true);
    static final Officer REVIEWER = new Officer(new Actor("reviewer-zrzy", "孙经办"), "ZRZY", false);
    static final Officer STRANGER = new Officer(new Actor("decider-zjj", "李审批"), "ZJJ", true);

    private Officers() {}
}
