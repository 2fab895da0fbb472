package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.LogLine;
import java.util.regex.Pattern;

/** No log holds an identity number, a token or a secret, and every error has a cause that the run brought about. */
final class LogsAreClean implements Invariant {

    /** What a service may say when the store, the log or another service was taken away from it. */
    private static final Pattern BROUGHT_ABOUT = Pattern.compile(
            "Mongo|[Tt]imeout|[Tt]imed out|[Dd]isconnect|[Cc]onnect|Kafka|kafka|[Bb]roker|[Cc]oordinator|[Rr]ebalanc|[Ff]enced"
                    + "|failpoint|[Cc]onsumer|[Pp]roducer|RaftManager|QuorumController|NodeToController|[Rr]equest|Broken pipe|Interrupted|is paused|SIGTERM"
                    // A service that finds no store at its start ends; the reason stands in the lines below.
                    + "|Application run failed|FailureAnalysisReporter");

    @Override
    public String id() {
        return "I-26";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        for (LogLine line : evidence.logLines()) {
            switch (line.kind()) {
                case SECRET -> findings.wrong(line.file(), "line %d says what must not be logged", line.line());
                case ERROR -> error(evidence, line, findings);
            }
        }
    }

    private static void error(Evidence evidence, LogLine line, Findings findings) {
        boolean broughtAbout = BROUGHT_ABOUT.matcher(line.text()).find()
                || evidence.poisoned().stream().anyMatch(line.text()::contains);
        if (!broughtAbout) {
            findings.wrong(line.file(), "line %d is an error nobody caused: %s", line.line(), line.text());
        }
    }
}
