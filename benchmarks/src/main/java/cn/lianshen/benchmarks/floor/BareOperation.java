package cn.lianshen.benchmarks.floor;

/**
 * The requests of a case, with what the platform cannot do without to answer them.
 *
 * @param finds single documents read by id
 * @param page whether a page is read
 * @param writes compare-and-set or insert, acknowledged
 */
enum BareOperation {
    START(0, false, 1, 2),
    PAGE(0, true, 0, 0),
    DECIDE(1, false, 1, 1),
    LIST(0, true, 0, 0),
    ISSUE(1, false, 1, 2),
    READ(1, false, 0, 0);

    private final int finds;
    private final boolean page;
    private final int writes;
    private final int events;

    BareOperation(int finds, boolean page, int writes, int events) {
        this.finds = finds;
        this.page = page;
        this.writes = writes;
        this.events = events;
    }

    int finds() {
        return finds;
    }

    boolean readsPage() {
        return page;
    }

    int writes() {
        return writes;
    }

    /** Events it causes; a start also causes one for every department that opens its review. */
    int events(int departments) {
        return this == START ? events + departments : events;
    }

    String path(int departments) {
        return "/" + name() + "/" + departments;
    }
}
