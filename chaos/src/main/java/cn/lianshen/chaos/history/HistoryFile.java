package cn.lianshen.chaos.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, one a line, so that a file cut off in the middle of a line loses that line only. */
public final class HistoryFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HistoryFile() {}

    /** {@return a record as one line, without its end} */
    public static String line(Record entry) {
        return JSON.writeValueAsString(entry);
    }

    /** {@return the records of a file in their order; none if there is no file} */
    public static <T extends Record> List<T> read(Path file, Class<T> type) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith("}"))
                    .map(line -> JSON.readValue(line, type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
