package cn.lianshen.deploy.compose;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.deploy.compose.Compose.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Every container is locked in, limited, watched and pinned, and everything it names is there. */
class ComposeTest {

    private static final Compose COMPOSE = Compose.read();
    private static final Pattern OWN_PLACEHOLDER = Pattern.compile("\\$\\$\\{([^}]+)}");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+[a-zA-Z0-9.-]*");

    static List<Container> containers() {
        return COMPOSE.containers();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void canWriteOnlyWhereItMust(Container container) {
        assertThat(container.text("read_only")).isEqualTo("true");
        assertThat(container.list("tmpfs"))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder).contains("size="));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isNobodyInParticularWithoutPrivileges(Container container) {
        assertThat(container.text("user")).matches("[1-9]\\d*:\\d+");
        assertThat(container.list("cap_drop")).containsExactly("ALL");
        assertThat(container.list("security_opt")).contains("no-new-privileges:true");
        assertThat(container.has("privileged")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void takesNoMoreThanItsShare(Container container) {
        assertThat(container.text("mem_limit")).matches("\\d+[mg]");
        assertThat(Double.parseDouble(container.text("cpus"))).isBetween(0.1, 4.0);
        assertThat(container.text("pids_limit")).matches("\\d+");
        assertThat(container.section("logging")).containsKey("options");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void saysWhetherItIsWell(Container container) {
        if (container.isJob()) {
            assertThat(container.section("healthcheck")).containsEntry("disable", true);
            return;
        }
        assertThat(container.section("healthcheck")).containsKeys("test", "interval", "timeout", "retries");
        assertThat(container.text("restart")).isEqualTo("unless-stopped");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isOneCertainVersion(Container container) {
        assertThat(container.text("image").replace("${LIANSHEN_VERSION:-0.1.0-SNAPSHOT}", "0.1.0-SNAPSHOT"))
                .matches(PINNED)
                .doesNotContain("latest");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void isReachedFromThisMachineOnly(Container container) {
        assertThat(container.list("ports")).allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
        assertThat(container.has("network_mode")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void waitsForContainersThatExist(Container container) {
        Set<String> names = COMPOSE.containers().stream().map(Container::name).collect(Collectors.toSet());

        assertThat(names).containsAll(container.section("depends_on").keySet());
    }

    @ParameterizedTest
    @MethodSource("containers")
    void keepsPasswordsInFiles(Container container) {
        assertThat(COMPOSE.section("secrets").keySet()).containsAll(container.list("secrets"));
        container.section("environment").forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|JAAS|MONGODB_URI).*")) {
                assertThat(value.toString()).as(name).containsAnyOf("$${", "/run/secrets/");
            }
            assertThat(OWN_PLACEHOLDER.matcher(value.toString()).results().map(found -> found.group(1)))
                    .as(name)
                    .allSatisfy(secret -> assertThat(container.list("secrets")).contains(secret));
        });
    }

    @ParameterizedTest
    @MethodSource("containers")
    void mountsFilesThatExist(Container container) {
        assertThat(container.list("volumes").stream()
                        .map(volume -> volume.split(":"))
                        .filter(parts -> parts[0].startsWith("./")))
                .allSatisfy(parts -> {
                    assertThat(Compose.ROOT.resolve(parts[0])).exists();
                    assertThat(parts[2]).isEqualTo("ro");
                });
    }

    @ParameterizedTest
    @MethodSource("containers")
    void setsPropertiesThatTheServiceHas(Container container) {
        String name = container.name();
        if (!new ClassPathResource(name + ".yml").exists()) {
            return;
        }
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(name + ".yml"));
        Set<String> known = requireNonNull(yaml.getObject()).stringPropertyNames().stream()
                .map(key -> key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(container.section("environment").keySet().stream()
                        .filter(variable -> variable.startsWith("LIANSHEN_"))
                        .filter(variable -> !variable.startsWith("LIANSHEN_KAFKA_PROPERTIES_")))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(known).contains(variable));
    }

    @Test
    void theSecretsAreThoseTheScriptMakes(@TempDir Path folder) throws Exception {
        Path script = Files.copy(Path.of("make-secrets"), folder.resolve("make-secrets"));
        int code = new ProcessBuilder("sh", script.toString())
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        assertThat(filesIn(folder.resolve("secrets")))
                .containsExactlyInAnyOrderElementsOf(COMPOSE.section("secrets").keySet());
        assertThat(folder.resolve("secrets/kafka-intake-service")).content().hasSize(48);
        assertThat(folder.resolve("secrets/kafka-cluster-id")).content().hasSize(22);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
