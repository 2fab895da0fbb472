package cn.lianshen.chaos.check;

import cn.lianshen.chaos.evidence.Evidence;
import cn.lianshen.chaos.evidence.StoredApplication;
import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The deeds of a run, sorted for those who check them. */
final class History {

    private final Map<String, Command> commands;
    private final Map<String, List<Command>> bySubject = new HashMap<>();
    private final Map<String, List<Deed>> deedsBySubject = new HashMap<>();
    private final List<Deed> reads;

    private History(Map<String, Command> commands, List<Deed> deeds) {
        this.commands = commands;
        this.reads = deeds.stream()
                .filter(deed -> deed.operation() == Operation.READ)
                .toList();
    }

    static History of(Evidence evidence) {
        Map<String, List<Deed>> byKey = new LinkedHashMap<>();
        for (Deed deed : evidence.deeds()) {
            if (deed.hasKey()) {
                byKey.computeIfAbsent(deed.actor() + " " + deed.key(), _ -> new ArrayList<>())
                        .add(deed);
            }
        }
        Map<String, Command> commands = new LinkedHashMap<>();
        byKey.forEach((key, deeds) -> commands.put(key, new Command(deeds)));
        History history = new History(commands, evidence.deeds());
        history.sort(evidence);
        return history;
    }

    private void sort(Evidence evidence) {
        Map<String, String> filedAs = filedAs(evidence);
        for (Command command : commands.values()) {
            String subject = command.operation() == Operation.FILE
                    ? filedAs.getOrDefault(command.key(), command.subject())
                    : command.subject();
            bySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add(command);
        }
        for (Deed deed : evidence.deeds()) {
            deedsBySubject
                    .computeIfAbsent(deed.subject(), _ -> new ArrayList<>())
                    .add(deed);
        }
    }

    /** A filing without an answer is found by the key that its application remembers. */
    private static Map<String, String> filedAs(Evidence evidence) {
        Map<String, String> filedAs = new HashMap<>();
        for (StoredApplication application : evidence.applications().values()) {
            application.aggregate().recent().forEach(key -> filedAs.put(key, application.id()));
        }
        return filedAs;
    }

    /** Every command, in the order of the first deed. */
    Collection<Command> commands() {
        return commands.values();
    }

    /** The commands about an aggregate. */
    List<Command> about(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** The deeds about an aggregate. */
    List<Deed> deedsAbout(String subject) {
        return deedsBySubject.getOrDefault(subject, List.of());
    }

    /** What was read. */
    List<Deed> reads() {
        return reads;
    }
}
