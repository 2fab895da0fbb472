package cn.lianshen.standalone.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets tokens for people by filling in the login form of the issuer, the embedded one or another. */
public final class PeopleLogin {

    private static final String CLIENT = "lianshen-cli";
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final JsonMapper JSON = new JsonMapper();

    private final URI issuer;
    private volatile @Nullable Endpoints endpoints;

    /** @param issuer address of the issuer, without a trailing slash */
    public PeopleLogin(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * Logs in once; the token is good for half an hour.
     *
     * @throws LoginRefused when account and password do not fit, or the account is locked for a while
     * @throws IOException when the issuer does not answer
     */
    public AccessToken login(String account, String password) throws IOException {
        try (var browser = new Browser()) {
            var known = endpoints(browser);
            var proof = ProofKey.random();
            var page = browser.follow(browser.get(authorization(known, proof)), issuer);
            var form = LoginForm.on(page);
            var answer = browser.follow(browser.post(form.action(), form.filledIn(account, password)), issuer);
            return redeem(browser, known, code(answer, account), proof);
        }
    }

    private Endpoints endpoints(Browser browser) throws IOException {
        var known = endpoints;
        if (known == null) {
            known = Endpoints.of(issuer, browser);
            endpoints = known;
        }
        return known;
    }

    private static URI authorization(Endpoints known, ProofKey proof) {
        var query = Browser.encode(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                CALLBACK,
                "scope",
                "openid profile",
                "state",
                ProofKey.randomText(),
                "code_challenge",
                proof.challenge(),
                "code_challenge_method",
                "S256"));
        return URI.create(known.authorization() + "?" + query);
    }

    private static String code(HttpResponse<String> answer, String account) throws IOException {
        if (!Browser.isRedirect(answer)) {
            throw new LoginRefused("The issuer did not accept the account " + account + " with this password");
        }
        var location = Browser.location(answer);
        String query = Objects.requireNonNullElse(location.getRawQuery(), "");
        return Arrays.stream(query.split("&"))
                .filter(parameter -> parameter.startsWith("code="))
                .map(parameter -> URLDecoder.decode(parameter.substring("code=".length()), UTF_8))
                .findFirst()
                .orElseThrow(() -> new IOException("The issuer answered without a code: " + location));
    }

    private static AccessToken redeem(Browser browser, Endpoints known, String code, ProofKey proof)
            throws IOException {
        var answer = browser.post(
                known.token(),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", CALLBACK,
                        "code", code,
                        "code_verifier", proof.verifier()));
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer refused the code: " + answer.body());
        }
        JsonNode token = JSON.readTree(answer.body());
        var expiresAt = Instant.now().plusSeconds(token.path("expires_in").asLong());
        return new AccessToken(token.path("access_token").asString(), expiresAt);
    }
}
