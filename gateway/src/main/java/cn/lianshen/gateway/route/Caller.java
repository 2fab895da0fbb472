package cn.lianshen.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person or system a request is passed on for.
 *
 * @param department code of the department they work for; null for applicants and systems
 * @param token the access token that the security filters checked
 */
public record Caller(String account, @Nullable String department, Jwt token) {

    private static final String ATTRIBUTE = Caller.class.getName();

    /** Remembers for the route whose checked {@code token} came with the request. */
    public static void remember(HttpServletRequest request, Jwt token) {
        String account = Objects.requireNonNull(token.getSubject(), "sub: absent (expected: checked before)");
        request.setAttribute(ATTRIBUTE, new Caller(account, token.getClaimAsString("department"), token));
    }

    /** Who is calling, or null for a stranger on a public path. */
    public static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}
