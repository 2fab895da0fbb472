package cn.lianshen.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Passwords as files of a folder, one each, as containers are given them.
 *
 * @param folder such as {@code /run/secrets}
 */
public record Passwords(Path folder) {

    /**
     * The password in a file.
     *
     * @throws UncheckedIOException when there is no such file
     * @throws IllegalArgumentException when it is empty
     */
    public String of(String file) {
        try {
            String password = Files.readString(folder.resolve(file)).strip();
            if (password.isEmpty()) {
                throw new IllegalArgumentException(folder.resolve(file) + ": empty (expected: a password)");
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
