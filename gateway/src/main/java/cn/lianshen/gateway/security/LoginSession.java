package cn.lianshen.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What a session remembers about its login, beside the tokens. */
record LoginSession(Instant since, ReentrantLock renewing) implements Serializable {

    private static final String ATTRIBUTE = LoginSession.class.getName();

    /** From now on the session is that of a person, and may be idle for longer. */
    static void begin(HttpServletRequest request, Instant now, Duration idle) {
        HttpSession session = request.getSession();
        session.setAttribute(ATTRIBUTE, new LoginSession(now, new ReentrantLock()));
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    static @Nullable LoginSession of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (LoginSession) session.getAttribute(ATTRIBUTE);
    }

    /** The lock under which the session's token is renewed. */
    static @Nullable Lock lock(HttpServletRequest request) {
        LoginSession login = of(request);
        return login == null ? null : login.renewing;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
