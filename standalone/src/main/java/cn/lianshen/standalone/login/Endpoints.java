package cn.lianshen.standalone.login;

import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an issuer says it can be asked for a code and where for a token. */
record Endpoints(URI authorization, URI token) {

    private static final JsonMapper JSON = new JsonMapper();

    static Endpoints of(URI issuer, Browser browser) throws IOException {
        var answer = browser.read(URI.create(issuer + "/.well-known/openid-configuration"));
        if (answer.statusCode() != 200) {
            throw new IOException("No OpenID Connect issuer describes itself at " + answer.uri());
        }
        JsonNode description = JSON.readTree(answer.body());
        return new Endpoints(
                URI.create(description.path("authorization_endpoint").asString()),
                URI.create(description.path("token_endpoint").asString()));
    }
}
