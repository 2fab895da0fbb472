package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;

/** Something that holds after every run, whatever was broken during it. */
interface Invariant {

    /** {@return its number, such as {@code I-7}} */
    String id();

    /** Says what contradicts it, and what it cannot see. */
    void check(Evidence evidence, History history, Findings findings);
}
