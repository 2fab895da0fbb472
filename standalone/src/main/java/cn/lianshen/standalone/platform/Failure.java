package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what went wrong into words for somebody who has never seen the code. */
final class Failure {

    private Failure() {}

    /** {@return why, without a full stop: the innermost cause that has something to say} */
    static String reason(@Nullable Throwable failure) {
        var reason = "no reason given";
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort() + " is in use by another program";
            }
            if (cause instanceof BindException) {
                return "its port is in use by another program (" + cause.getMessage() + ")";
            }
            if (cause instanceof IOException
                    && String.valueOf(cause.getMessage()).contains("No space left")) {
                return "the disk is full";
            }
            reason = describe(cause);
        }
        return reason;
    }

    private static String describe(Throwable cause) {
        var message = cause.getMessage();
        var text = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }
}
