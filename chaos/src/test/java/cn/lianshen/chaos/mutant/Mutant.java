package cn.lianshen.chaos.mutant;

/** One rule of the delivery protocol, broken. */
public enum Mutant {
    /** The relay empties the outbox instead of taking out what was acknowledged. */
    CLEARS_THE_OUTBOX,
    /** The relay takes events out before it sends them. */
    PULLS_BEFORE_SENDING,
    /** A consumer applies whatever is newer than the last, across gaps. */
    SKIPS_GAPS,
    /** A consumer applies what it has applied before. */
    APPLIES_AGAIN,
    /** A consumer moves the offset before the effect. */
    MOVES_THE_OFFSET_FIRST,
    /** A consumer gives up after ten attempts, as the library's error handler does. */
    GIVES_UP_AND_SKIPS,
    /** A command writes the whole document back, whatever came between. */
    SAVES_THE_WHOLE_DOCUMENT,
    /** A command's write is not guarded by the revision it was decided on. */
    WRITES_UNGUARDED,
    /** The join looks at the reviews instead of what is embedded. */
    JOINS_FROM_THE_REVIEWS,
    /** An outcome is embedded although the result is issued. */
    EMBEDS_AFTER_THE_RESULT
}
