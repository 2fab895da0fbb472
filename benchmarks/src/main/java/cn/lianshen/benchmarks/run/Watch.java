package cn.lianshen.benchmarks.run;

import cn.lianshen.benchmarks.measure.ProcessTree;
import cn.lianshen.benchmarks.scenario.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the workers every few seconds and says how they are doing. */
record Watch(String phase, Tally tally, Optional<ProcessTree> processes, Consumer<String> say) {

    private static final int STEP_SECONDS = 5;
    private static final int STEPS_COMPARED = 6;
    private static final double NO_LONGER_BETTER = 0.97;

    /** One look: cases done and processor time spent since the one before. */
    private record Step(int cases, long cpuMillis) {}

    /** Returns after so many seconds, or when so many cases are done. */
    void until(int seconds, int cases) throws InterruptedException {
        for (int second = 0; second < seconds && tally.cases() < cases; ) {
            second += look(Math.min(STEP_SECONDS, seconds - second), second, new ArrayList<>());
        }
    }

    /** Returns when half a minute brought no improvement over the half minute before, or after so many seconds. */
    int untilStable(int seconds) throws InterruptedException {
        List<Step> steps = new ArrayList<>();
        int second = 0;
        while (second < seconds && !isStable(steps)) {
            second += look(Math.min(STEP_SECONDS, seconds - second), second, steps);
        }
        return second;
    }

    private int look(int seconds, int second, List<Step> steps) throws InterruptedException {
        int before = tally.cases();
        Duration cpu = cpu();
        Thread.sleep(Duration.ofSeconds(seconds));
        Step step = new Step(tally.cases() - before, cpu().minus(cpu).toMillis());
        steps.add(step);
        say.accept("%-9s %4d s %6.1f cases/s%s%s"
                .formatted(
                        phase,
                        second + seconds,
                        (double) step.cases() / seconds,
                        processes.isEmpty() || step.cases() == 0
                                ? ""
                                : "   %6.1f ms CPU a case".formatted((double) step.cpuMillis() / step.cases()),
                        tally.errorCount() == 0 ? "" : "   " + tally.errorCount() + " errors"));
        return seconds;
    }

    private Duration cpu() {
        return processes.map(ProcessTree::cpu).orElse(Duration.ZERO);
    }

    private static boolean isStable(List<Step> steps) {
        int size = steps.size();
        if (size < 2 * STEPS_COMPARED) {
            return false;
        }
        double before = cost(steps.subList(size - 2 * STEPS_COMPARED, size - STEPS_COMPARED));
        double now = cost(steps.subList(size - STEPS_COMPARED, size));
        return now > before * NO_LONGER_BETTER;
    }

    /** Processor time a case; where that is not known, time a case. */
    private static double cost(List<Step> steps) {
        double cases = steps.stream().mapToInt(Step::cases).sum();
        double cpu = steps.stream().mapToLong(Step::cpuMillis).sum();
        return (cpu > 0 ? cpu : 1) / Math.max(1, cases);
    }
}
