package cn.lianshen.standalone.login;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** As much of a browser as a login form needs: cookies, forms, and redirects taken one by one. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    HttpResponse<String> get(URI address) throws IOException {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").GET());
    }

    /** As a script on a page reads; no issuer takes this for a page somebody wants to come back to. */
    HttpResponse<String> read(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET());
    }

    HttpResponse<String> post(URI address, Map<String, String> form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html,application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    /** Follows redirects as long as they stay with the issuer; the answer is a page or a redirect elsewhere. */
    HttpResponse<String> follow(HttpResponse<String> response, URI issuer) throws IOException {
        return follow(response, next -> next.getAuthority().equals(issuer.getAuthority()));
    }

    HttpResponse<String> follow(HttpResponse<String> response, Predicate<URI> willingly) throws IOException {
        var current = response;
        while (isRedirect(current) && willingly.test(location(current))) {
            current = get(location(current));
        }
        return current;
    }

    static boolean isRedirect(HttpResponse<?> response) {
        return response.statusCode() / 100 == 3;
    }

    static URI location(HttpResponse<?> response) {
        var location = response.headers().firstValue("Location").orElseThrow();
        return response.uri().resolve(location);
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while logging in");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
