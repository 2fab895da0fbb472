package cn.lianshen.chaos.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads every log of a folder and keeps the lines that need an explanation. */
final class LogReader {

    private static final Pattern ERROR =
            Pattern.compile("^\\S+ ERROR |\"log\\.?level\"\\s*:\\s*\"ERROR\"|\"level\"\\s*:\\s*\"ERROR\"");
    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])\\d{2}\\d{3}[0-9X](?![0-9A-Za-z])");
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]{10,}|whsec_[\\w+/=]{16,}");
    private static final Pattern BEGINS_ENTRY = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}T|\\{)");
    private static final int LONGEST_KEPT = 800;

    private LogReader() {}

    static List<LogLine> suspicious(Path folder, List<StoredSubscription> subscriptions) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<String> secrets = subscriptions.stream()
                .flatMap(subscription -> subscription.secrets().stream())
                .filter(secret -> !secret.isBlank())
                .toList();
        List<LogLine> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(LogReader::isLog).sorted().forEach(file -> read(file, secrets, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".log") || name.endsWith(".log.gz");
    }

    private static void read(Path file, List<String> secrets, List<LogLine> found) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            long number = 0;
            boolean inError = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Optional<LogLine.Kind> kind = kind(line, secrets);
                if (kind.isPresent()) {
                    found.add(new LogLine(file.getFileName().toString(), number, kind.get(), shortened(line)));
                    inError = kind.get() == LogLine.Kind.ERROR;
                } else if (inError && !BEGINS_ENTRY.matcher(line).find()) {
                    found.add(found.removeLast().followedBy(line, LONGEST_KEPT));
                } else {
                    inError = false;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private static Optional<LogLine.Kind> kind(String line, List<String> secrets) {
        if (IDENTITY_NUMBER.matcher(line).find()
                || TOKEN.matcher(line).find()
                || secrets.stream().anyMatch(line::contains)) {
            return Optional.of(LogLine.Kind.SECRET);
        }
        return ERROR.matcher(line).find() ? Optional.of(LogLine.Kind.ERROR) : Optional.empty();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_KEPT ? line : line.substring(0, LONGEST_KEPT) + "…";
    }
}
