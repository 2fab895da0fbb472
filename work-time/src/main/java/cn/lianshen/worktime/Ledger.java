package cn.lianshen.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * The arithmetic of a clock, in ticks of its time line: the start, and the pauses united so that overlapping ones count once.
 *
 * @param pauses in order, apart from each other, none before the start
 */
record Ledger(long start, List<Span> pauses) {

    private static final long NEVER = Long.MAX_VALUE;

    /** The ticks t with {@code from < t <= to}. */
    record Span(long from, long to) {

        long lengthUntil(long tick) {
            return Math.max(0, Math.min(to, tick) - from);
        }
    }

    static Ledger of(TimeLine line, Instant start, List<Pause> pauses) {
        long startTick = line.tickAt(start);
        var spans = pauses.stream()
                .map(pause -> new Span(
                        Math.max(startTick, line.tickAt(pause.from())),
                        pause.ended().map(line::tickAt).orElse(NEVER)))
                .filter(span -> span.to() > span.from())
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        return new Ledger(startTick, united(spans));
    }

    /** Ticks used when the time line shows {@code tick}; 0 before the start. */
    long usedAt(long tick) {
        long used = Math.max(0, tick - start);
        for (var pause : pauses) {
            used -= pause.lengthUntil(tick);
        }
        return used;
    }

    /** The first tick at which {@code amount} is used; empty if a pause that has not ended stands before it. */
    OptionalLong tickWhenUsed(long amount) {
        long tick = start + amount;
        for (var pause : pauses) {
            if (tick <= pause.from()) {
                break;
            }
            if (pause.to() == NEVER) {
                return OptionalLong.empty();
            }
            tick += pause.to() - pause.from();
        }
        return OptionalLong.of(tick);
    }

    private static List<Span> united(List<Span> sorted) {
        if (sorted.size() < 2) {
            return sorted;
        }
        List<Span> united = new ArrayList<>();
        for (var span : sorted) {
            boolean apart = united.isEmpty() || united.getLast().to() < span.from();
            if (apart) {
                united.add(span);
            } else {
                var last = united.removeLast();
                united.add(new Span(last.from(), Math.max(last.to(), span.to())));
            }
        }
        return united;
    }
}
