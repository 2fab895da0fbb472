package cn.lianshen.kit.identity;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.Problems;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers what the security filters refuse as problems that say why. */
final class SecurityProblems
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {

    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        CommonProblem problem = problemOf(reason);
        if (problem != CommonProblem.UNAVAILABLE) {
            boolean sent = problem != CommonProblem.SIGN_IN_REQUIRED;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        problems.write(problem.with(), request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        commence(request, response, reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(CommonProblem.ACCESS_DENIED.with(), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason)
            throws IOException {
        problems.write(CommonProblem.REQUEST_REJECTED.with(), request, response);
    }

    private static CommonProblem problemOf(AuthenticationException reason) {
        return switch (reason) {
            case AuthenticationServiceException outage ->
                isAboutAnUnknownKey(outage) ? CommonProblem.TOKEN_INVALID : CommonProblem.UNAVAILABLE;
            case OAuth2AuthenticationException token
            when token.getCause() instanceof JwtValidationException invalid -> problemOf(invalid);
            case OAuth2AuthenticationException _ -> CommonProblem.TOKEN_INVALID;
            default -> CommonProblem.SIGN_IN_REQUIRED;
        };
    }

    /** The keys are known and fresh, only this one is not among them and it is too early to look again. */
    private static boolean isAboutAnUnknownKey(AuthenticationServiceException outage) {
        for (Throwable cause = outage.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }

    private static CommonProblem problemOf(JwtValidationException invalid) {
        return invalid.getErrors().stream()
                .map(OAuth2Error::getErrorCode)
                .map(code -> switch (code) {
                    case AccessTokens.FOREIGN -> CommonProblem.TOKEN_FOREIGN;
                    case AccessTokens.EXPIRED -> CommonProblem.TOKEN_EXPIRED;
                    default -> CommonProblem.TOKEN_INVALID;
                })
                .findFirst()
                .orElse(CommonProblem.TOKEN_INVALID);
    }
}
