package cn.lianshen.standalone.play;

import cn.lianshen.standalone.login.AccessToken;
import cn.lianshen.standalone.login.PeopleLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody with an account who speaks to the gateway. Logs in when needed. */
public final class Person {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);

    private final URI gateway;
    private final PeopleLogin login;
    private final String account;
    private final String password;
    private final Insistence insistence;
    private @Nullable AccessToken token;

    /** Somebody who has not logged in yet. */
    Person(URI gateway, PeopleLogin login, String account, String password, Insistence insistence) {
        this.gateway = gateway;
        this.login = login;
        this.account = account;
        this.password = password;
        this.insistence = insistence;
    }

    /** The account. */
    public String account() {
        return account;
    }

    /** Reads. */
    public Answer get(String path) {
        return insistence.ask(() -> json(send(request(path).GET())));
    }

    /** Reads bytes, for example a document. */
    public byte[] download(String path) {
        HttpResponse<byte[]> response = send(request(path).GET());
        if (response.statusCode() != 200) {
            throw new Answer.UnexpectedAnswer(response.statusCode(), 200, path);
        }
        return response.body();
    }

    /** A command with a key of its own. */
    public Answer put(String path, Object body) {
        return command("PUT", path, JSON.writeValueAsString(body), newKey());
    }

    /** A command with a key of its own. */
    public Answer post(String path, Object body) {
        return command("POST", path, JSON.writeValueAsString(body), newKey());
    }

    /** A command exactly as given. */
    public Answer command(String method, String path, String body, String key) {
        return insistence.ask(() -> json(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body)))));
    }

    /** A key nobody used before. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The value of the {@code Authorization} header. */
    public synchronized String authorization() {
        AccessToken current = token;
        if (current == null || Instant.now().isAfter(current.expiresAt().minus(BEFORE_EXPIRY))) {
            try {
                current = login.login(account, password);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            token = current;
        }
        return current.header();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization())
                .header("Accept-Language", "zh-CN");
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static Answer json(HttpResponse<byte[]> response) {
        JsonNode body = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), response.headers(), body);
    }
}
