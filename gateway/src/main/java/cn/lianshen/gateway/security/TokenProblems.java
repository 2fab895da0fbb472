package cn.lianshen.gateway.security;

import cn.lianshen.gateway.Problem;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** From what the security filters throw to what the caller is told. */
final class TokenProblems {

    private TokenProblems() {}

    static Problem of(AuthenticationException reason) {
        if (reason instanceof AuthenticationServiceException) {
            return Refusals.IDENTITY_UNAVAILABLE;
        }
        return reason.getCause() instanceof JwtValidationException broken ? of(broken) : Refusals.TOKEN_INVALID;
    }

    private static Problem of(JwtValidationException broken) {
        if (broken.getErrors().contains(TokenRules.FOREIGN)) {
            return Refusals.TOKEN_FOREIGN;
        }
        return broken.getErrors().contains(TokenRules.EXPIRED) ? Refusals.TOKEN_EXPIRED : Refusals.TOKEN_INVALID;
    }
}
