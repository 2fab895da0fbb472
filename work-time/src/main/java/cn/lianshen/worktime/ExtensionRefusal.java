package cn.lianshen.worktime;

/** Why a limit is not extended. */
public enum ExtensionRefusal {
    /** A limit is extended once. */
    ALREADY_EXTENDED,
    /** The limit is exceeded: an extension must not undo a breach. */
    EXPIRED,
    UNIT_DIFFERS,
    /** More than the law allows. */
    TOO_LONG,
    /** The person who approved may not approve this extension. */
    WRONG_APPROVER
}
