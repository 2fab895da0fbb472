package cn.lianshen.standalone.identity;

import cn.lianshen.standalone.login.PeopleLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer as its clients see it. */
record RunningIssuer(int port, ConfigurableApplicationContext context) implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static RunningIssuer start(int port, Path folder) {
        var context = IdentityServer.application()
                .registerShutdownHook(false)
                .run(
                        "--lianshen.ports.issuer=" + port,
                        "--lianshen.identity.folder=" + folder,
                        "--lianshen.identity.gateway-secret=gateway-secret",
                        "--lianshen.identity.subscriber-secret=subscriber-secret");
        return new RunningIssuer(port, context);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String login(String account) throws IOException {
        return new PeopleLogin(address()).login(account, DemoAccounts.PASSWORD).value();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).header("Accept", "text/html");
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> clientCredentials(String secret) throws IOException, InterruptedException {
        var pair = ("subscriber-demo:" + secret).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String authorization(String redirect, String more) {
        return "/oauth2/authorize?response_type=code&client_id=lianshen-cli&redirect_uri=" + redirect + "&scope=openid&"
                + more;
    }

    static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
    }
}
