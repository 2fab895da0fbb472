package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody was told no with 404, 409 or 422 only if the aggregate may have stood so at some moment of his asking. */
final class EveryRefusalWasLegal implements Invariant {

    private static final Set<Integer> TO_BE_EXPLAINED = Set.of(404, 409, 422);

    @Override
    public String id() {
        return "I-11";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, Timeline> timelines = new HashMap<>();
        for (Deed deed : evidence.deeds()) {
            if (deed.answer() == Answer.REFUSED
                    && TO_BE_EXPLAINED.contains(deed.status())
                    && !explained(evidence, history, timelines, deed)) {
                findings.unexplained(
                        deed.subject().isEmpty() ? deed.key() : deed.subject(),
                        "deed %d, %s by %s, was refused with %d %s, which nothing explains",
                        deed.number(),
                        deed.operation(),
                        deed.actor(),
                        deed.status(),
                        deed.told().getOrDefault(Words.CODE, "without a code"));
            }
        }
    }

    private static boolean explained(Evidence evidence, History history, Map<String, Timeline> timelines, Deed deed) {
        if (deed.asked().getOrDefault(Words.FLAWED, "").equals("true")) {
            return true;
        }
        return switch (deed.told().getOrDefault(Words.CODE, "")) {
            case "IDEMPOTENCY_KEY_REUSED" -> keyReused(evidence, deed);
            case "REFUSED_BEFORE" -> earlierTries(evidence, deed).anyMatch(other -> other.answer() == Answer.UNKNOWN);
            default -> stoodSo(evidence, history, timelines, deed);
        };
    }

    private static boolean stoodSo(Evidence evidence, History history, Map<String, Timeline> timelines, Deed deed) {
        Timeline own = timelines.computeIfAbsent(deed.subject(), id -> Timeline.of(evidence, history, id));
        if (!deed.subject().contains(":")) {
            return new ApplicationRefusals(evidence, own).explain(deed);
        }
        String application = deed.subject().split(":", 2)[0];
        Timeline whole = timelines.computeIfAbsent(application, id -> Timeline.of(evidence, history, id));
        return new ReviewRefusals(evidence, history, own, whole).explain(deed);
    }

    private static boolean keyReused(Evidence evidence, Deed deed) {
        String body = deed.asked().getOrDefault(Words.BODY, "");
        return earlierTries(evidence, deed)
                .anyMatch(other -> !other.asked().getOrDefault(Words.BODY, "").equals(body));
    }

    private static Stream<Deed> earlierTries(Evidence evidence, Deed deed) {
        return evidence.deeds().stream()
                .filter(other -> other.number() != deed.number() && other.key().equals(deed.key()))
                .filter(other -> other.begun() <= deed.ended());
    }
}
