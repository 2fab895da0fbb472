package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.standalone.login.BrowserSession;
import cn.lianshen.standalone.login.LoginRefused;
import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform with the real Keycloak in place of the embedded issuer. Run by {@code deploy/check-keycloak}. */
@EnabledIf("isThere")
class KeycloakIT {

    private static final String CLIENT_SECRET = "lianshen.identity.client-secret";

    @TempDir
    private static Path folder;

    private static RunningKeycloak keycloak;
    private static Platform platform;

    static boolean isThere() {
        return Files.exists(RunningKeycloak.HOME)
                || NotRun.because(
                        "login and a whole case with the real Keycloak", "run deploy/check-keycloak to see it");
    }

    @BeforeAll
    static void start() throws Exception {
        Ports ports = Ports.free();
        var gateway = URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY));
        keycloak = RunningKeycloak.start(ports.of(Port.ISSUER), Ports.freeNumber(), gateway, folder);
        System.setProperty(CLIENT_SECRET, RunningKeycloak.GATEWAY_SECRET);
        platform = Platform.start(
                new PlatformSettings(
                        folder.resolve("data"),
                        ports,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(keycloak.issuer()),
                        Optional.empty()),
                Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(CLIENT_SECRET);
        platform.close();
        keycloak.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk,        综合窗口 陈静, ZWFW, WINDOW_CLERK",
        "reviewer-fgw, 审查员,        FGW,  REVIEWER",
        "lead,         牵头窗口 李航, ZWFW, LEAD_WINDOW"
    })
    void peopleLogInThroughTheGateway(String account, String name, String department, String role) throws Exception {
        try (var session = BrowserSession.begin(platform.address(), account, RunningKeycloak.PASSWORD)) {
            HttpResponse<String> answer = session.get("/api/me");

            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode me = JsonMapper.shared().readTree(answer.body());
            assertThat(me.path("name").asString()).contains(name);
            assertThat(me.path("department").asString()).isEqualTo(department);
            assertThat(me.path("region").asString()).isEqualTo("530102");
            assertThat(me.path("roles").valueStream().map(JsonNode::asString)).contains(role);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> BrowserSession.begin(platform.address(), "auditor", "wrong"))
                .isInstanceOf(LoginRefused.class);
    }

    @Test
    void aWholeCaseIsPlayed() {
        var people = new People(platform.address(), keycloak.issuer(), RunningKeycloak.PASSWORD);

        var played = new CasePlay(people, new Opinions(Set.of()), _ -> {}).play("SOC-BA-S23");

        assertThat(played.conclusion()).isEqualTo("APPROVED");
    }

    @Test
    void aSystemGetsATokenThatTheServicesTake() throws Exception {
        HttpResponse<String> answer =
                token("grant_type=client_credentials", "subscriber-demo:" + RunningKeycloak.SUBSCRIBER_SECRET);
        String token =
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString();

        assertThat(claims(token).path("aud").asString()).isEqualTo("lianshen");
        assertThat(claims(token).path("roles").toString()).isEqualTo("[\"SUBSCRIBER\"]");
        assertThat(send(HttpRequest.newBuilder(platform.address().resolve("/api/subscriptions"))
                                .header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPasswordAloneGetsNoToken() throws Exception {
        var answer = token(
                "grant_type=password&client_id=lianshen-cli&username=clerk&password=" + RunningKeycloak.PASSWORD, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    private static JsonNode claims(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static HttpResponse<String> token(String form, String basic) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!basic.isEmpty()) {
            byte[] login = basic.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
