package cn.lianshen.embeddedmongo.key;

/** Stands in an index for an array without elements: MongoDB sorts it before null. */
public enum EmptyArrayEntry {
    INSTANCE
}
