package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.history.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whoever repeats a command with its key gets the answer of the first time. */
final class OneKeyIsOneCommand implements Invariant {

    private static final List<String> SAME =
            List.of(Words.ID, Words.NUMBER, Words.STATE, Words.DECISION_NO, Words.CONCLUSION);

    @Override
    public String id() {
        return "I-12";
    }

    @Override
    public void check(Evidence evidence, History history, Findings findings) {
        for (Command command : history.commands()) {
            Optional<String> differing = SAME.stream()
                    .filter(word -> command.answers().stream()
                                    .map(answer -> answer.get(word))
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .count()
                            > 1)
                    .findFirst();
            differing.ifPresent(word -> findings.duplicated(
                    command.subject(),
                    "%s got several answers to %s with key %s: %s",
                    command.actor(),
                    command.operation(),
                    command.key(),
                    values(command, word)));
        }
    }

    private static List<String> values(Command command, String word) {
        return command.answers().stream()
                .map((Map<String, String> answer) -> answer.getOrDefault(word, ""))
                .distinct()
                .toList();
    }
}
