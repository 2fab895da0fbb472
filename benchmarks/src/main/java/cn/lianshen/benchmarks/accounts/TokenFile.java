package cn.lianshen.benchmarks.accounts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Access tokens somebody else obtained: a line {@code lead=…} for the lead window and a line for each department, such as
 * {@code FGW=…}. They have to last as long as the run.
 */
public record TokenFile(Properties tokens) implements Accounts {

    private static final String LEAD = "lead";

    /**
     * Reads the file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when the lead is missing
     */
    public static TokenFile read(Path file) throws IOException {
        Properties tokens = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            tokens.load(in);
        }
        TokenFile read = new TokenFile(tokens);
        read.lead();
        return read;
    }

    @Override
    public String lead() {
        return token(LEAD);
    }

    @Override
    public String decider(String department) {
        return token(department);
    }

    private String token(String name) {
        String token = tokens.getProperty(name);
        if (token == null || token.isBlank()) {
            throw new IllegalArgumentException(
                    "token file: no token for " + name + " (expected: a line " + name + "=…)");
        }
        return "Bearer " + token.strip();
    }
}
