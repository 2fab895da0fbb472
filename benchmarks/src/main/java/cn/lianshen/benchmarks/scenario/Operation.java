package cn.lianshen.benchmarks.scenario;

/** What is asked of the platform; each is one HTTP request. */
public enum Operation {
    START_CASE,
    WORKLIST_PAGE,
    DECIDE,
    READY_LIST,
    ISSUE,
    READ_RESULT
}
