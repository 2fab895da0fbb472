package cn.lianshen.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the figures go.
 *
 * @param file that gets one line more
 */
public record Results(Optional<Path> file) {

    /** As the options say. */
    public static Results of(Options options) {
        return new Results(options.results());
    }

    /** Tells them as a table and as one line of JSON, and appends that line to the file. */
    public void publish(RunRecord record, Consumer<String> say) throws IOException {
        String json = JsonMapper.shared().writeValueAsString(record);
        say.accept("");
        new Table(record).lines().forEach(say);
        say.accept("");
        say.accept(json);
        if (file.isPresent()) {
            Files.createDirectories(file.get().getParent());
            Files.writeString(file.get(), json + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
