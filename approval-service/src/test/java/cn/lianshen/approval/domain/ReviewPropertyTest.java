package cn.lianshen.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.CaseEvent;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.ReviewDecided;
import cn.lianshen.contracts.ReviewDecisionCorrected;
import cn.lianshen.contracts.ReviewOpened;
import cn.lianshen.kit.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random commands of random people, against a model of a dozen lines that knows nothing but who holds the review and how often it was decided. */
class ReviewPropertyTest {

    private static final List<Officer> PEOPLE =
            List.of(Officers.DECIDER, Officers.COLLEAGUE, Officers.REVIEWER, Officers.STRANGER);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void followsTheModel(long seed) {
        Random random = new Random(seed);
        Review review = Reviewing.open();
        Model model = new Model();
        List<CaseEvent> said = new ArrayList<>();

        for (int i = 0; i < 30; i++) {
            Officer officer = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Verdict verdict = Verdicts.of(List.of(Outcome.values()).get(random.nextInt(3)));
            Instant at = Reviewing.OPENED_AT.plusSeconds(3600L * i);
            int command = random.nextInt(4);
            boolean expected = model.does(command, officer);
            Decision<Review, ?, Refusal> decision = switch (command) {
                case 0 -> review.claim(officer, at);
                case 1 -> review.release(officer, at);
                case 2 -> review.decide(officer, verdict, Reviewing.CALENDAR, at);
                default -> review.correct(officer, verdict, "有误", at);
            };
            assertThat(decision instanceof Decision.Changed<Review, ?, Refusal>)
                    .as("step %d: command %d by %s", i, command, officer.actor().id())
                    .isEqualTo(expected);
            if (decision instanceof Decision.Changed<Review, ?, Refusal> changed) {
                review = changed.state();
                said.addAll(changed.events());
                assertThat(changed.events()).hasSize(1);
            }
            assertThat(review.decisions()).hasSize(model.decisions);
            assertThat(review.state() == ReviewState.CLAIMED).isEqualTo(model.holder != null && model.decisions == 0);
        }
        assertThat(said.stream().filter(ReviewPropertyTest::decides).map(ReviewPropertyTest::decisionNo))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, model.decisions)
                        .mapToObj(no -> (int) no)
                        .toList());
        assertThat(said).noneMatch(ReviewOpened.class::isInstance);
        assertThat(review.decisions()).extracting(RecordedDecision::hash).doesNotHaveDuplicates();
    }

    private static boolean decides(CaseEvent event) {
        return event instanceof ReviewDecided || event instanceof ReviewDecisionCorrected;
    }

    private static int decisionNo(CaseEvent event) {
        return switch (event) {
            case ReviewDecided decided -> decided.decisionNo();
            case ReviewDecisionCorrected corrected -> corrected.decisionNo();
            default -> 0;
        };
    }

    private static final class Model {

        private @Nullable Officer holder;
        private int decisions;

        boolean does(int command, Officer officer) {
            boolean free = holder == null || holder.equals(officer);
            boolean ours = officer.department().equals("ZRZY");
            boolean does = switch (command) {
                case 0 -> ours && decisions == 0 && free;
                case 1 -> ours && decisions == 0 && holder != null && free;
                case 2 -> ours && decisions == 0 && free && officer.mayDecide();
                default -> ours && decisions > 0 && officer.mayDecide();
            };
            if (does) {
                holder = command == 1 ? null : command == 0 ? officer : holder;
                decisions += command >= 2 ? 1 : 0;
            }
            return does;
        }
    }
}
