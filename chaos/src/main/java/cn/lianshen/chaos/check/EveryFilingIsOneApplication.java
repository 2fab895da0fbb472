package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A filing that was answered exists once, one without an answer at most once, and nothing exists that nobody filed. */
final class EveryFilingIsOneApplication implements Invariant {

    @Override
    public String id() {
        return "I-1";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        Map<String, String> applicationOf = new HashMap<>();
        Set<String> asked = new HashSet<>();
        for (Command command : history.commands()) {
            if (command.operation() == Operation.FILE) {
                answered(evidence, command, asked, findings);
                applicationOf.put(command.key(), "");
            }
        }
        for (StoredApplication application : evidence.applications().values()) {
            for (String key : application.aggregate().recent()) {
                if (applicationOf.containsKey(key)) {
                    filed(application.id(), key, applicationOf, findings);
                    asked.add(application.id());
                }
            }
            if (!asked.contains(application.id()) && !application.aggregate().hasForgotten()) {
                findings.duplicated(application.id(), "stored, but nobody filed it");
            }
        }
    }

    private static void answered(Evidence evidence, Command command, Set<String> asked, Findings findings) {
        for (Map<String, String> answer : command.answers()) {
            String id = answer.getOrDefault(Words.ID, "");
            asked.add(id);
            if (!evidence.applications().containsKey(id)) {
                findings.lost(
                        id, "filed by %s with key %s and answered, but not stored", command.actor(), command.key());
            }
        }
    }

    private static void filed(String id, String key, Map<String, String> applicationOf, Findings findings) {
        String other = applicationOf.put(key, id);
        if (other != null && !other.isEmpty() && !other.equals(id)) {
            findings.duplicated(id, "filed with key %s, and so is %s", key, other);
        }
    }
}
