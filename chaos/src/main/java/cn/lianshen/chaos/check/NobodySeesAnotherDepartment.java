package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.evidence.StoredReview;
import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody read of reviews and applications was his department's or his own. */
final class NobodySeesAnotherDepartment implements Invariant {

    @Override
    public String id() {
        return "I-21";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        for (Deed deed : evidence.deeds()) {
            if (deed.answer() == Answer.DONE && deed.operation() != Operation.SUBSCRIBE) {
                see(evidence, deed, deed.subject(), findings);
                for (String seen : deed.told().getOrDefault(Words.SEEN, "").split(" ")) {
                    see(evidence, deed, seen, findings);
                }
            }
        }
    }

    private static void see(Evidence evidence, Deed deed, String id, Findings findings) {
        boolean mayNot = id.contains(":")
                ? isForeign(deed.actor(), evidence.reviews().get(id))
                : isForeign(deed.actor(), evidence.applications().get(id));
        if (mayNot) {
            findings.wrong(id, "was shown to %s by deed %d", deed.actor(), deed.number());
        }
    }

    private static boolean isForeign(String actor, @Nullable StoredReview review) {
        Optional<String> department = People.department(actor);
        return review != null && !People.seesEverything(actor) && !department.equals(Optional.of(review.department()));
    }

    private static boolean isForeign(String actor, @Nullable StoredApplication application) {
        if (application == null || People.seesEverything(actor) || People.worksAtTheWindow(actor)) {
            return false;
        }
        Optional<String> department = People.department(actor);
        return department
                .map(own -> application.plan().stream()
                        .noneMatch(planned -> planned.department().equals(own)))
                .orElse(!application.applicant().equals(actor));
    }
}
