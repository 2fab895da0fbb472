package cn.lianshen.kit.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to a service under test and reads its JSON answers. */
public final class Http {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    private Http(int port) {
        this.port = port;
    }

    public static Http on(int port) {
        return new Http(port);
    }

    public int port() {
        return port;
    }

    public Request get(String path) {
        return new Request("GET", path);
    }

    public Request post(String path) {
        return new Request("POST", path);
    }

    public Request put(String path) {
        return new Request("PUT", path);
    }

    public Request request(String method, String path) {
        return new Request(method, path);
    }

    /** What came back; the body is a missing node if there was none. */
    public record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text(String member) {
            return body.path(member).asString("");
        }
    }

    /** A request in the making; every method but {@link #send} only adds to it. */
    public final class Request {

        private final HttpRequest.Builder request;
        private final String method;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Request(String method, String path) {
            this.method = method;
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(30));
        }

        public Request as(String token) {
            return with("Authorization", "Bearer " + token);
        }

        public Request inEnglish() {
            return with("Accept-Language", "en");
        }

        public Request with(String header, String value) {
            request.header(header, value);
            return this;
        }

        public Request json(String text) {
            return body("application/json", BodyPublishers.ofString(text));
        }

        public Request body(String type, HttpRequest.BodyPublisher content) {
            body = content;
            return with("Content-Type", type);
        }

        public Answer send() {
            try {
                HttpResponse<byte[]> response =
                        client.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
                String type = response.headers().firstValue("Content-Type").orElse("");
                JsonNode json = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
                return new Answer(response.statusCode(), response, json);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new InterruptedIOException());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
