package cn.lianshen.chaos.nemesis;

import cn.lianshen.chaos.history.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was in trouble from when until when; one victim has one trouble at a time. */
final class Troubles {

    private final Map<String, Long> begun = new LinkedHashMap<>();
    private final List<Trouble> over = new ArrayList<>();

    /** A trouble that had begun before goes on. */
    synchronized void begin(String victim) {
        begun.putIfAbsent(victim, System.nanoTime());
    }

    synchronized void end(String victim) {
        Long from = begun.remove(victim);
        if (from != null) {
            over.add(new Trouble(victim, from, System.nanoTime()));
        }
    }

    synchronized List<Trouble> all() {
        var all = new ArrayList<>(over);
        begun.forEach((victim, from) -> all.add(new Trouble(victim, from, Long.MAX_VALUE)));
        return List.copyOf(all);
    }
}
