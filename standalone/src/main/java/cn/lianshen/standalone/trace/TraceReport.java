package cn.lianshen.standalone.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Traces as trees: what caused what, when it began after the first, and how long it took. */
public record TraceReport(List<ToldSpan> spans) {

    private static final Comparator<ToldSpan> BY_TIME = Comparator.comparing(ToldSpan::begin);

    /** Reads what all services told about a trace, or about all traces of a case. */
    public static TraceReport read(Path logs, String traceOrCase) throws IOException {
        List<ToldSpan> told = new ArrayList<>();
        try (var files = Files.list(logs)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".log")).toList()) {
                try (var lines = Files.lines(file)) {
                    lines.map(ToldSpan::in).flatMap(Optional::stream).forEach(told::add);
                }
            }
        }
        Set<String> traces = told.stream()
                .filter(span -> span.isAbout(traceOrCase))
                .map(ToldSpan::trace)
                .collect(Collectors.toSet());
        return new TraceReport(told.stream()
                .filter(span -> traces.contains(span.trace()))
                .sorted(BY_TIME)
                .toList());
    }

    /** One line a span, below what caused it; an empty line between two traces. */
    public List<String> lines() {
        Map<String, List<ToldSpan>> traces =
                spans.stream().collect(Collectors.groupingBy(ToldSpan::trace, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        traces.forEach((trace, members) -> {
            lines.add("trace " + trace + ", " + members.getFirst().begin());
            addTree(lines, members);
            lines.add("");
        });
        return lines;
    }

    private static void addTree(List<String> lines, List<ToldSpan> members) {
        Set<String> ids = members.stream().map(ToldSpan::id).collect(Collectors.toSet());
        // What caused them was not told: it was quick, or it is somebody else's.
        members.stream()
                .filter(span -> !ids.contains(span.parent()))
                .forEach(root -> addBelow(lines, members, root, 0));
    }

    private static void addBelow(List<String> lines, List<ToldSpan> members, ToldSpan span, int depth) {
        long after = Duration.between(members.getFirst().begin(), span.begin()).toMillis();
        lines.add(String.format(
                Locale.ROOT,
                "%8d ms %9.1f ms  %s%-20s %s%s  %s",
                after,
                span.millis(),
                "  ".repeat(depth),
                span.service(),
                span.failed() ? "FAILED " : "",
                span.name(),
                span.telling()));
        members.stream()
                .filter(other -> other.parent().equals(span.id()))
                .forEach(child -> addBelow(lines, members, child, depth + 1));
    }
}
