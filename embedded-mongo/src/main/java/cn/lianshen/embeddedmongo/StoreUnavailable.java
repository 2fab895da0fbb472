package cn.lianshen.embeddedmongo;

import org.jspecify.annotations.Nullable;

/** The store cannot start; the message says in one sentence why, and is meant for the person who starts it. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A sentence that names the folder or port, and what caused it if something did. */
    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
