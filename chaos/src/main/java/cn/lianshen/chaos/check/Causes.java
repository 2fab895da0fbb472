package cn.lianshen.chaos.check;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which commands about one aggregate may have caused which of its events. */
final class Causes {

    private final Map<Caused, List<Command>> commands = new HashMap<>();

    private Causes() {}

    static Causes of(List<Command> about) {
        Causes causes = new Causes();
        for (Command command : about) {
            switch (command.operation()) {
                case FILE -> causes.filing(command);
                case DECIDE, CORRECT -> causes.add(command.operation(), command.asked(Words.OUTCOME), command);
                case ISSUE -> causes.add(command.operation(), command.asked(Words.CONCLUSION), command);
                case SUBMIT, ACCEPT, DECLINE, WITHDRAW, CLAIM, RELEASE -> causes.add(command.operation(), "", command);
                case SUBSCRIBE, READ -> {}
            }
        }
        return causes;
    }

    /** It may go on to be handed in and accepted in the same breath. */
    private void filing(Command command) {
        String proceedTo = command.asked(Words.PROCEED_TO);
        if (!proceedTo.equals("DRAFT")) {
            add(Operation.SUBMIT, "", command);
        }
        if (proceedTo.equals("ACCEPTED")) {
            add(Operation.ACCEPT, "", command);
        }
    }

    private void add(Operation operation, String outcome, Command command) {
        commands.computeIfAbsent(new Caused(operation, command.actor(), outcome), _ -> new ArrayList<>())
                .add(command);
    }

    /** The commands that may have caused such an event. */
    List<Command> of(Caused caused) {
        return commands.getOrDefault(caused, List.of()).stream()
                .filter(Command::possible)
                .toList();
    }

    /** Everything that was asked for, by what it would cause. */
    Map<Caused, List<Command>> all() {
        return commands;
    }
}
