package cn.lianshen.chaos.traffic;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several people doing something at the same moment. */
final class Together {

    private Together() {}

    /** Whether any of them got somewhere. */
    @SafeVarargs
    static boolean all(Callable<Boolean>... steps) throws InterruptedException {
        return all(List.of(steps));
    }

    /** Whether any of them got somewhere. */
    static boolean all(List<Callable<Boolean>> steps) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean moved = false;
            for (var step : threads.invokeAll(steps)) {
                moved |= step.get();
            }
            return moved;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a step of a story failed", e.getCause());
        }
    }
}
