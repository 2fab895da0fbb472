package cn.lianshen.chaos.check;

import cn.lianshen.chaos.history.Answer;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What people did one after the other, each in ten ticks of the driver's clock. */
final class Deeds {

    private static final int TICKS = 10;

    private final List<Deed> all = new ArrayList<>();

    List<Deed> all() {
        return List.copyOf(all);
    }

    /** The key of a command that was answered with success. */
    String done(
            String actor, Operation operation, String subject, Map<String, String> asked, Map<String, String> told) {
        return add(actor, operation, subject, asked, told, Answer.DONE, 200);
    }

    /** The key of a command that was not answered. */
    String unanswered(String actor, Operation operation, String subject, Map<String, String> asked) {
        return add(actor, operation, subject, asked, Map.of(), Answer.UNKNOWN, 0);
    }

    /** The key of a command that was refused. */
    String refused(
            String actor, Operation operation, String subject, Map<String, String> asked, int status, String code) {
        return add(actor, operation, subject, asked, Map.of(Words.CODE, code), Answer.REFUSED, status);
    }

    private String add(
            String actor,
            Operation operation,
            String subject,
            Map<String, String> asked,
            Map<String, String> told,
            Answer answer,
            int status) {
        long number = all.size() + 1L;
        String key = operation == Operation.READ ? "" : "key-" + number;
        all.add(new Deed(
                number,
                actor,
                operation,
                key,
                subject,
                number * TICKS,
                number * TICKS + TICKS - 1,
                Sayings.AT,
                answer,
                status,
                asked,
                told));
        return key;
    }

    /** Does the first deed of this kind once more, with its key, and with another answer to one word. */
    void repeat(Predicate<Deed> which, String word, String answer) {
        Deed first = all.stream().filter(which).findFirst().orElseThrow();
        Map<String, String> told = new HashMap<>(first.told());
        told.put(word, answer);
        all.add(new Deed(
                all.size() + 1L,
                first.actor(),
                first.operation(),
                first.key(),
                first.subject(),
                (all.size() + 1L) * TICKS,
                (all.size() + 2L) * TICKS,
                first.at(),
                first.answer(),
                first.status(),
                first.asked(),
                told));
    }

    void change(Predicate<Deed> which, UnaryOperator<Deed> change) {
        all.replaceAll(deed -> which.test(deed) ? change.apply(deed) : deed);
    }
}
