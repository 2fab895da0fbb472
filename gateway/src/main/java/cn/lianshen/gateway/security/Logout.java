package cn.lianshen.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the login here, then tells the page where to go so that it ends at the issuer too. The address is the answer's
 * Location with 200, because a script cannot follow a redirect to another origin.
 */
@Component
final class Logout implements LogoutSuccessHandler {

    private final Identity identity;
    private final PublicAddress address;

    Logout(Identity identity, PublicAddress address) {
        this.identity = identity;
        this.address = address;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader(
                "Location",
                person != null && person.getPrincipal() instanceof OidcUser user
                        ? endOfSession(user.getIdToken().getTokenValue(), address.origin(request))
                        : "/");
    }

    private String endOfSession(String idToken, String origin) {
        return UriComponentsBuilder.fromUri(identity.endSessionUri())
                .queryParam("id_token_hint", idToken)
                .queryParam("post_logout_redirect_uri", origin + "/")
                .encode()
                .toUriString();
    }
}
