package cn.lianshen.notification.usecase;

/** Sleeps until there is something to pass on. Would find it at its next look anyway, but should not have to wait for that. */
public interface Sleeper {

    /** There is something new. Returns at once and never fails. */
    void wake();
}
