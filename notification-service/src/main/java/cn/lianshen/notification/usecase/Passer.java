package cn.lianshen.notification.usecase;

/** Somebody who passes on what was announced and would otherwise find it at the next look. */
public interface Passer {

    /** There is something new. Returns at once and never fails. */
    void wake();
}
