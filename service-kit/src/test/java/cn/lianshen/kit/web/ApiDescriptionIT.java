package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.kit.sample.RunningSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The description follows from the code: parameters the kit resolves, problems, roles and access tokens are in it. */
class ApiDescriptionIT {

    private final Http http = RunningSample.http();
    private final JsonNode api = http.get("/v3/api-docs").send().body();

    @Test
    void carriesTheTitleOfTheServiceAndNoAddress() {
        assertThat(api.at("/info/title").asString()).isEqualTo("Sample");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
    }

    @Test
    void describesTheIdempotencyKeyOfCommandsOnly() {
        assertThat(parameters("/things", "post")).containsExactly("Idempotency-Key");
        assertThat(parameters("/things/{id}/loan", "put")).containsExactly("id", "Idempotency-Key");
        assertThat(parameters("/things", "get")).containsExactlyInAnyOrder("limit", "after", "colour");
        assertThat(parameters("/things/rules", "get")).isEmpty();
    }

    @Test
    void describesProblemsAndRoles() {
        JsonNode rules = api.at("/paths/~1things~1rules/get");

        assertThat(rules.path("x-lianshen-roles").valueStream().map(JsonNode::asString))
                .containsExactly("DECIDER", "CATALOGUE_ADMIN");
        assertThat(rules.path("responses").propertyNames()).contains("200", "401", "403", "503");
        assertThat(api.at("/paths/~1things/post/responses").propertyNames()).contains("400", "413", "415");
        assertThat(api.at("/paths/~1open~1hello/get").has("security")).isFalse();
        assertThat(api.at("/components/securitySchemes/accessToken/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void speaksJsonOnlyAndHidesWhatIsInternal() {
        assertThat(api.findValues("content").stream().flatMap(content -> content.propertyNames().stream()))
                .isSubsetOf("application/json", "application/problem+json", "text/event-stream");
        assertThat(api.path("paths").propertyNames())
                .noneMatch(
                        path -> path.startsWith("/internal") || path.startsWith("/actuator") || path.equals("/error"));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(ApprovedApi.described(http.port())).isEqualTo(ApprovedApi.described(http.port()));
    }

    @Test
    void aChangeOfTheInterfaceIsNoticed(@TempDir Path folder) throws IOException {
        Path approved = folder.resolve("sample.openapi.json");
        String described = ApprovedApi.described(http.port());
        Files.writeString(approved, described);

        ApprovedApi.check(described, approved);

        assertThatThrownBy(() -> ApprovedApi.check(described.replace("/things", "/items"), approved))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dapprove=true");
    }

    private List<String> parameters(String path, String method) {
        return api.path("paths")
                .path(path)
                .path(method)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
