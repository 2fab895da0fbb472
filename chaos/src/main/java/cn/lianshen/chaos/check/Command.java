package cn.lianshen.chaos.check;

import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import java.util.List;
import java.util.Map;

/**
 * One command of one person: all deeds with one key.
 *
 * @param deeds in their order, at least one
 */
record Command(List<Deed> deeds) {

    private static final long NEVER = Long.MAX_VALUE;

    Command {
        deeds = List.copyOf(deeds);
    }

    Deed first() {
        return deeds.getFirst();
    }

    String key() {
        return first().key();
    }

    String actor() {
        return first().actor();
    }

    Operation operation() {
        return first().operation();
    }

    /** The aggregate it is about; for a filing the application that was told. */
    String subject() {
        return first().subject().isEmpty() || operation() == Operation.FILE ? told(Words.ID) : first().subject();
    }

    String asked(String word) {
        return first().asked().getOrDefault(word, "");
    }

    /** From any answer that says it. */
    String told(String word) {
        return deeds.stream()
                .map(Deed::told)
                .filter(told -> told.containsKey(word))
                .map(told -> told.getOrDefault(word, ""))
                .findFirst()
                .orElse("");
    }

    /** Whether somebody was told that it is done. */
    boolean done() {
        return deeds.stream().anyMatch(deed -> deed.answer() == Answer.DONE);
    }

    /** Whether it may have happened. */
    boolean possible() {
        return deeds.stream().anyMatch(deed -> deed.answer() != Answer.REFUSED);
    }

    /** Before this it cannot have happened. */
    long begun() {
        return deeds.stream().mapToLong(Deed::begun).min().orElse(0);
    }

    /** After this it cannot have happened for the first time. */
    long ended() {
        return deeds.stream()
                .filter(deed -> deed.answer() == Answer.DONE)
                .mapToLong(Deed::ended)
                .min()
                .orElse(NEVER);
    }

    /** What was told to those who were told it is done. */
    List<Map<String, String>> answers() {
        return deeds.stream()
                .filter(deed -> deed.answer() == Answer.DONE)
                .map(Deed::told)
                .toList();
    }
}
