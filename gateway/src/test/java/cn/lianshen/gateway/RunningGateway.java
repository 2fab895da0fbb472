package cn.lianshen.gateway;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The real gateway on a free port, between a stub of each service and a stub issuer. */
public final class RunningGateway implements AutoCloseable {

    public final StubIssuer issuer;
    public final StubService intake = StubService.start();
    public final StubService approval = StubService.start();
    public final StubService notification = StubService.start();
    public final StubService reporting = StubService.start();

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningGateway(StubIssuer issuer, String... settings) {
        this.issuer = issuer;
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--lianshen.identity.issuer=" + issuer.url(),
                "--lianshen.identity.client-secret=" + StubIssuer.SECRET,
                "--lianshen.services.intake=" + intake.address(),
                "--lianshen.services.approval=" + approval.address(),
                "--lianshen.services.notification=" + notification.address(),
                "--lianshen.services.reporting=" + reporting.address()));
        for (String setting : settings) {
            String name = "--" + setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add("--" + setting);
        }
        this.context = Gateway.application().run(arguments.toArray(String[]::new));
    }

    /** @param settings properties that differ from gateway.yml, as {@code name=value} */
    public static RunningGateway with(String... settings) {
        return new RunningGateway(StubIssuer.start(), settings);
    }

    public static RunningGateway with(StubIssuer issuer, String... settings) {
        return new RunningGateway(issuer, settings);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where health and figures are, if they have a port of their own. */
    public int managementPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A request with a good token of a reviewer. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + issuer.token("reviewer-fgw"));
    }

    /** What a scrape finds. */
    public String figures() throws Exception {
        String token = issuer.token("admin", claims -> claims.claim("roles", List.of("SYSTEM_ADMIN")));
        return send(HttpRequest.newBuilder(at("/actuator/prometheus")).header("Authorization", "Bearer " + token))
                .body();
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** A browser that keeps cookies and follows redirects. */
    public HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
        List.of(intake, approval, notification, reporting).forEach(StubService::close);
    }
}
