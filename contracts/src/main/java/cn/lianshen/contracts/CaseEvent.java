package cn.lianshen.contracts;

/** One fact about one case. Two families: what happened to the application, and what happened to one of its reviews. */
public sealed interface CaseEvent permits ApplicationEvent, ReviewEvent {

    /** The case this fact belongs to; also the key of the record. */
    String applicationId();
}
