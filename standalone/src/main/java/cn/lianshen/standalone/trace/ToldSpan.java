package cn.lianshen.standalone.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span as a service told it in its log.
 *
 * @param parent id of the span that caused it, {@code -} for none
 * @param details what else was told about it, as it stands in the line
 */
public record ToldSpan(
        String trace,
        String id,
        String parent,
        Instant begin,
        double millis,
        String service,
        boolean failed,
        String details,
        String name) {

    private static final List<String> TELLING = List.of(
            "error.type=",
            "http.response.status_code=",
            "lianshen.event=",
            "lianshen.waited_ms=",
            "lianshen.attempt=",
            "messaging.batch.message_count=");

    private static final Pattern LINE = Pattern.compile("trace=(?<trace>[0-9a-f]{32}) span=(?<span>[0-9a-f]{16})"
            + " parent=(?<parent>[0-9a-f]{16}|-) at=(?<at>\\S+) ms=(?<ms>[0-9.]+) service=(?<service>\\S+)"
            + " status=(?<status>ok|failed)(?<details>.*?) name=\\\\?\"(?<name>[^\"\\\\]*)\\\\?\"");

    /** The span a log line tells of, whether the line is for people or JSON; empty for every other line. */
    public static Optional<ToldSpan> in(String line) {
        Matcher told = LINE.matcher(line);
        if (!told.find()) {
            return Optional.empty();
        }
        return Optional.of(new ToldSpan(
                told.group("trace"),
                told.group("span"),
                told.group("parent"),
                Instant.parse(told.group("at")),
                Double.parseDouble(told.group("ms")),
                told.group("service"),
                told.group("status").equals("failed"),
                told.group("details").strip(),
                told.group("name")));
    }

    /** What a reader of the tree wants to know besides the names: the case and the address stand in every line. */
    String telling() {
        return Stream.of(details.split(" "))
                .filter(detail -> TELLING.stream().anyMatch(detail::startsWith))
                .map(detail -> detail.substring(detail.indexOf('.') + 1))
                .collect(Collectors.joining(" "));
    }

    /** Whether the span belongs to the trace with this id, or says that it is about this case. */
    boolean isAbout(String traceOrCase) {
        return trace.equals(traceOrCase)
                || details.contains("case=" + traceOrCase + " ")
                || details.endsWith("case=" + traceOrCase)
                || details.contains("/" + traceOrCase);
    }
}
