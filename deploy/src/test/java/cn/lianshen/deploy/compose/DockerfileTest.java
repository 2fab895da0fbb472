package cn.lianshen.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the Dockerfiles promise; that they build is checked by {@code deploy/check-images}. */
class DockerfileTest {

    private final List<String> lines = lines("deploy/image/Dockerfile");

    @Test
    void theServiceEndsAsNobodyInParticular() {
        assertThat(lines).contains("USER 10001:10001", "STOPSIGNAL SIGTERM");
        assertThat(lines.getLast()).startsWith("ENTRYPOINT [\"java\"");
    }

    @Test
    void everyLayerThatChangesComesAfterThoseThatChangeLess() {
        assertThat(lines.stream().filter(line -> line.startsWith("COPY --from=layers")))
                .extracting(line -> line.replaceAll(".*/layers/([a-z-]+)/.*", "$1"))
                .containsExactly("dependencies", "snapshot-dependencies", "application");
    }

    @Test
    void whatIsCopiedIsNotIgnored() throws IOException {
        assertThat(Files.readAllLines(Compose.ROOT.resolve(".dockerignore")))
                .contains(
                        "!gateway/target/*-image.jar",
                        "!intake-service/target/*-image.jar",
                        "!approval-service/target/*-image.jar",
                        "!notification-service/target/*-image.jar",
                        "!reporting-service/target/*-image.jar",
                        "!deploy/target/deploy-*.jar",
                        "!deploy/image/jvm.options",
                        "!deploy/keycloak");
    }

    @Test
    void keycloakIsTheOneThatIsTested() throws IOException {
        String tested = Files.readString(Compose.ROOT.resolve("acceptance-tests/pom.xml"))
                .replaceAll("(?s).*<keycloak.version>(\\d[^<]*)<.*", "$1");

        assertThat(lines("deploy/keycloak/Dockerfile")).contains("ARG BASE=quay.io/keycloak/keycloak:" + tested);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Compose.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
