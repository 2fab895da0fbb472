package cn.lianshen.standalone.platform;

import org.jspecify.annotations.Nullable;

/** Why the platform is not running now, in one sentence for whoever wanted to start it. */
public final class CannotStart extends RuntimeException {

    /** Takes a whole sentence that says what is wrong and what to do about it. */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /** Takes a whole sentence, and the technical reason for the log. */
    public CannotStart(String sentence, @Nullable Throwable reason) {
        super(sentence, reason);
    }

    /** {@return the sentence} */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
