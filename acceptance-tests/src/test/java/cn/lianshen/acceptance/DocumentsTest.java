package cn.lianshen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.approval.domain.ReviewState;
import cn.lianshen.contracts.EventType;
import cn.lianshen.intake.application.domain.ApplicationState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is still there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
    private static final int README_LINES = 120;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        List<String> broken = LINK.matcher(text(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();

        assertThat(broken).as("%s", ROOT.relativize(document)).isEmpty();
    }

    @Test
    void theGlossaryExplainsEveryEventAndState() {
        String glossary = text(ROOT.resolve("docs/glossary.md"));

        assertThat(Stream.of(EventType.values()).map(type -> type.record().getSimpleName()))
                .allSatisfy(event -> assertThat(glossary).contains("| " + event + " |"));
        assertThat(Stream.of(ApplicationState.values(), ReviewState.values())
                        .flatMap(Stream::of)
                        .map(Object::toString))
                .allSatisfy(state -> assertThat(glossary).contains("| " + state + " |"));
    }

    @Test
    void theReadmeStaysShort() {
        assertThat(text(ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(README_LINES);
    }

    @Test
    void theReadmeShowsEveryModule() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            String readme = text(ROOT.resolve("README.md"));

            assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))))
                    .isNotEmpty()
                    .allSatisfy(module -> assertThat(readme).contains("`" + module.getFileName() + "/`"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
