package cn.lianshen.kit.aggregate;

/**
 * A command that was done, kept so that a repetition gets the same answer.
 *
 * @param answer what the caller was told, as JSON
 */
record RecentCommand(String key, String digest, String answer) {

    /** How many an aggregate remembers. */
    static final int KEPT = 50;
}
