package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.FeedLine;
import cn.lianshen.chaos.history.HistoryFile;
import cn.lianshen.chaos.history.Streamed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the reader of the live feed saw over all its visits; nothing of the feed may be missing (I-16). */
record StreamedFeed(Path file) {

    Optional<String> missing(Evidence evidence) {
        var seen = HistoryFile.read(file, Streamed.class).stream()
                .map(Streamed::eventId)
                .collect(Collectors.toSet());
        List<String> missing = evidence.told().feed().stream()
                .map(FeedLine::eventId)
                .filter(event -> !seen.contains(event))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("I-16 the live feed's reader never saw " + missing.size() + " events, the first is "
                        + missing.getFirst());
    }
}
