package cn.lianshen.standalone.secret;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the programs, made on the first start and kept in the data folder.
 *
 * @param gateway of the client {@code lianshen-gateway}
 * @param subscriber of the client {@code subscriber-demo}
 */
public record Secrets(String gateway, String subscriber) {

    private static final String FILE = "secrets.properties";
    private static final int BYTES = 32;

    /** {@return those in the folder; made now when there are none} */
    public static Secrets loadOrMake(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            new Secrets(random(), random()).write(file);
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new Secrets(
                required(properties, "lianshen-gateway", file), required(properties, "subscriber-demo", file));
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }

    private void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("lianshen-gateway", gateway);
        properties.setProperty("subscriber-demo", subscriber);
        var text = new StringWriter();
        properties.store(text, "Client secrets of the embedded issuer, made on the first start");
        PrivateFile.write(file, text.toString());
    }

    private static String required(Properties properties, String client, Path file) throws IOException {
        var secret = properties.getProperty(client, "");
        if (secret.isBlank()) {
            throw new IOException("The file " + file + " has no secret for " + client);
        }
        return secret;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
