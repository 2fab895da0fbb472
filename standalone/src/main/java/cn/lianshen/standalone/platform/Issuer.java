package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An issuer somewhere else. Its endpoints are what it says they are; only the embedded one has those the services expect anyway. */
final class Issuer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, String> ENDPOINTS = Map.of(
            "authorization_endpoint", "lianshen.identity.authorization-uri",
            "token_endpoint", "lianshen.identity.token-uri",
            "jwks_uri", "lianshen.identity.jwk-set-uri",
            "end_session_endpoint", "lianshen.identity.end-session-uri");

    private Issuer() {}

    static URI discovery(URI issuer) {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    /**
     * Asks the issuer for its endpoints.
     *
     * @return the services' properties that name them
     * @throws CannotStart when it does not answer with a description of itself
     */
    static Map<String, String> endpoints(URI issuer) {
        var request =
                HttpRequest.newBuilder(discovery(issuer)).timeout(PATIENCE).build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return read(answer.body());
        } catch (IOException | JacksonException e) {
            throw new CannotStart(
                    "No OpenID Connect issuer describes itself at " + discovery(issuer)
                            + "; it has to run before the platform that uses it.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private static Map<String, String> read(String description) {
        var json = new JsonMapper().readTree(description);
        var properties = new LinkedHashMap<String, String>();
        ENDPOINTS.forEach((field, property) ->
                json.path(field).stringValueOpt().ifPresent(endpoint -> properties.put(property, endpoint)));
        return properties;
    }
}
