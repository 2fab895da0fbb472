package cn.lianshen.chaos.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.chaos.check.Checker;
import cn.lianshen.chaos.check.Verdict;
import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.Observed;
import cn.lianshen.chaos.evidence.Quiet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every broken rule is caught, and the same script finds nothing wrong with the unbroken services. */
class MutantsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    static Stage stage;

    @BeforeAll
    static void starts() throws Exception {
        stage = Stage.in(folder);
    }

    @AfterAll
    static void stops() throws Exception {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRuleIsCaughtAndTheUnbrokenOneIsNot(Mutant mutant) throws InterruptedException {
        Verdict unbroken = play(Scripts.of(mutant), "");
        assertThat(unbroken.violations()).as("unbroken").isEmpty();
        assertThat(unbroken.figures().acknowledged()).isPositive();

        Verdict broken = play(Scripts.of(mutant), "mutant " + mutant);
        assertThat(broken.broken()).as("%s", broken.violations()).contains(noticing(mutant));
    }

    /** The invariant that the broken rule is there for. */
    private static String noticing(Mutant mutant) {
        return switch (mutant) {
            case CLEARS_THE_OUTBOX, PULLS_BEFORE_SENDING -> "I-8";
            case SKIPS_GAPS -> "I-2";
            case APPLIES_AGAIN, MOVES_THE_OFFSET_FIRST, GIVES_UP_AND_SKIPS -> "I-9";
            case SAVES_THE_WHOLE_DOCUMENT -> "I-23";
            case WRITES_UNGUARDED -> "I-7";
            case JOINS_FROM_THE_REVIEWS -> "I-4";
            case EMBEDS_AFTER_THE_RESULT -> "I-5";
        };
    }

    private static Verdict play(Script script, String mutation) throws InterruptedException {
        Scribe scribe = new Scribe();
        List<Case> cases = script.play(stage, scribe, mutation);
        Optional<String> moving = Quiet.await(stage.sources(), PATIENCE);
        stage.intake().flip();
        stage.approval().flip();
        scribe.write(stage.sources().deeds());
        Set<String> ids = cases.stream().map(Case::id).collect(Collectors.toSet());
        assertThat(moving).isEmpty();
        return Checker.check(Evidence.collect(stage.sources(), Observed.NOTHING).about(ids));
    }
}
