package cn.lianshen.reporting;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.contracts.Received;
import cn.lianshen.contracts.ReviewCancelled;
import cn.lianshen.reporting.Story.Matter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random cases of every kind: early, late, withdrawn, refused, corrected, unfinished. */
public final class Histories {

    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final List<String> DEPARTMENTS = List.of("FGW", "ZRZY", "STHJ", "ZJJ", "SLJ", "RFB");
    private static final String[][] SCHEMES = {
        {"GOV-HOUSE-S1", "INVESTMENT_PROJECT", "FGW"},
        {"SOC-HZ-S1", "INVESTMENT_PROJECT", "FGW"},
        {"JOINT-ACCEPT-S4", "CONSTRUCTION", "ZJJ"}
    };

    private final Random random;

    public Histories(long seed) {
        this.random = new Random(seed);
    }

    /** So many cases, mixed as a log mixes them: each case in its order, the cases among each other in any. */
    public List<Received> log(int cases) {
        List<Deque<Received>> going = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            going.add(new ArrayDeque<>(story("c" + number).events()));
        }
        return merged(going);
    }

    /** The same events with only the order within each aggregate kept. */
    public List<Received> reordered(List<Received> events) {
        Map<String, Deque<Received>> byAggregate = new LinkedHashMap<>();
        events.forEach(event -> byAggregate
                .computeIfAbsent(event.envelope().aggregate(), _ -> new ArrayDeque<>())
                .add(event));
        return merged(new ArrayList<>(byAggregate.values()));
    }

    private List<Received> merged(List<Deque<Received>> going) {
        List<Received> log = new ArrayList<>();
        List<Deque<Received>> left = new ArrayList<>(going);
        while (!left.isEmpty()) {
            int one = random.nextInt(left.size());
            log.add(left.get(one).removeFirst());
            if (left.get(one).isEmpty()) {
                left.remove(one);
            }
        }
        return log;
    }

    public Story story(String id) {
        String[] scheme = SCHEMES[random.nextInt(SCHEMES.length)];
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(290));
        Story story = Story.of(id).under(scheme[0], scheme[1], scheme[2]).submitted(day);
        day = later(day, 4);
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? story.notAccepted(day) : story.withdrawn(day);
        }
        return accepted(story, day);
    }

    private Story accepted(Story story, LocalDate day) {
        int number = 1 + random.nextInt(DEPARTMENTS.size());
        Matter[] matters = new Matter[number];
        for (int i = 0; i < number; i++) {
            int statutory = 5 + random.nextInt(16);
            matters[i] = Matter.of("M-" + i, DEPARTMENTS.get(i), statutory, 1 + random.nextInt(statutory));
        }
        story.accepted(day, day.plusDays(10 + random.nextInt(30)), day.plusDays(63), matters);
        LocalDate last = day;
        boolean withdrawing = random.nextInt(8) == 0;
        boolean complete = true;
        for (Matter matter : matters) {
            LocalDate decided = reviewed(story, matter, day, withdrawing);
            complete &= decided != null;
            last = decided == null || decided.isBefore(last) ? last : decided;
        }
        if (withdrawing) {
            return story.withdrawn(later(last, 20));
        }
        return complete ? concluded(story, matters[0], last) : story;
    }

    private @Nullable LocalDate reviewed(Story story, Matter matter, LocalDate day, boolean withdrawing) {
        LocalDate opened = later(day, 5);
        story.opened(matter.code(), opened, opened.plusDays(matter.promisedDays()));
        if (random.nextInt(3) > 0) {
            story.claimed(matter.code(), opened);
        }
        if (random.nextInt(6) == 0) {
            if (withdrawing) {
                story.cancelled(matter.code(), later(opened, 30), ReviewCancelled.Cause.APPLICATION_WITHDRAWN);
            }
            return null;
        }
        LocalDate decided = later(opened, 30);
        Outcome outcome = Outcome.values()[random.nextInt(3)];
        story.decided(matter.code(), decided, outcome, random.nextInt(25), random.nextInt(4) > 0);
        return decided;
    }

    private Story concluded(Story story, Matter matter, LocalDate last) {
        Conclusion conclusion = Conclusion.values()[random.nextInt(3)];
        story.ready(last, conclusion);
        if (random.nextInt(5) == 0) {
            story.corrected(matter.code(), last, Outcome.APPROVED)
                    .resumed(last, matter.code())
                    .ready(last, conclusion);
        }
        return random.nextInt(5) == 0 ? story : story.issued(later(last, 25), conclusion);
    }

    private LocalDate later(LocalDate day, int most) {
        return day.plusDays(random.nextInt(most));
    }
}
