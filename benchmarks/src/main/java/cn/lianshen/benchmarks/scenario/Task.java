package cn.lianshen.benchmarks.scenario;

/** Something a worker can do next. */
sealed interface Task {

    /** The window takes in and accepts a new case. */
    record StartCase() implements Task {}

    /** A department reads its worklist and decides the first review nobody else is at. */
    record DecideReview(String department) implements Task {}

    /** The lead reads the ready list and issues the result of a case nobody else is at. */
    record IssueResult() implements Task {}
}
