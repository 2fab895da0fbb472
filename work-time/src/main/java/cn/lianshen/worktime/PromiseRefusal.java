package cn.lianshen.worktime;

/** Why a promised limit cannot stand beside the statutory one. */
public enum PromiseRefusal {
    LONGER_THAN_STATUTORY,
    /** Working days and calendar days cannot be compared without a start. */
    UNITS_DIFFER
}
