package cn.lianshen.contracts;

/** When a stage counts as concluded (DB34/T 1164-2010 milestone policies). */
public enum CompletionPolicy {
    /** Every active matter is concluded. */
    ALL,
    /** Every mandatory matter is concluded. */
    CORE,
    /** One matter is concluded. */
    ANY
}
