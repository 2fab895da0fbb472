package cn.lianshen.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.gateway.RunningGateway;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsIT {

    private static final int MEBIBYTE = 1024 * 1024;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "lianshen.gateway.limits.person.per-second=1",
                "lianshen.gateway.limits.person.burst=20",
                "lianshen.gateway.limits.stranger.per-second=1",
                "lianshen.gateway.limits.stranger.burst=3");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void slowsDownOneCallerAndNobodyElse() throws Exception {
        HttpResponse<String> answer = ask("busy");
        for (int call = 0; call < 30 && answer.statusCode() == 200; call++) {
            answer = ask("busy");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
        assertThat(ask("patient").statusCode()).isEqualTo(200);
    }

    @Test
    void countsStrangersByTheirAddress() throws Exception {
        int status = 0;
        for (int call = 0; call < 10 && status != 429; call++) {
            status = gateway.send(HttpRequest.newBuilder(gateway.at("/verify/ABC"))
                            .header("X-Forwarded-For", "10.0.0." + call))
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void takesABodyOfOneMebibyteAndNotAByteMore() throws Exception {
        assertThat(post(BodyPublishers.ofByteArray(new byte[MEBIBYTE])).statusCode())
                .isEqualTo(200);
        int before = gateway.intake.asked().size();

        HttpResponse<String> announced = post(BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1]));
        HttpResponse<String> chunked =
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MEBIBYTE + 1])));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("\"code\":\"BODY_TOO_LARGE\"").contains("1048576");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(gateway.intake.asked()).hasSize(before);
    }

    @Test
    void tellsTheServiceTheLengthOfAChunkedBody() throws Exception {
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes())));

        assertThat(gateway.intake.lastAsked().header("Content-Length")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/xml"
            })
    void takesNothingButJson(String type) throws Exception {
        HttpResponse<String> answer =
                gateway.send(request("typist").header("Content-Type", type).POST(BodyPublishers.ofString("a=b")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    private static HttpResponse<String> ask(String account) throws Exception {
        return gateway.send(request(account));
    }

    private static HttpResponse<String> post(BodyPublisher body) throws Exception {
        return gateway.send(
                request("poster").header("Content-Type", "application/json").POST(body));
    }

    private static HttpRequest.Builder request(String account) {
        return HttpRequest.newBuilder(gateway.at("/api/applications"))
                .header("Authorization", "Bearer " + gateway.issuer.token(account));
    }
}
