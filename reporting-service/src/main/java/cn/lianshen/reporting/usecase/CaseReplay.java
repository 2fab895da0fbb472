package cn.lianshen.reporting.usecase;

/** Applies the log to the records once more. */
public interface CaseReplay {

    /**
     * Stops following the log, does something, applies every event from the first to the last that is there now, and
     * follows the log again. Events that are applied already are dropped, so it may be broken off and done again.
     */
    void replay(Runnable whileNobodyWrites);
}
