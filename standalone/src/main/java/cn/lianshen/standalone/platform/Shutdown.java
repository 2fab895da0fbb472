package cn.lianshen.standalone.platform;

import java.util.Collection;
import java.util.List;

/** Stops what runs: the gateway first, then the services at the same time, then what they need. */
record Shutdown(Collection<Seat> seats) {

    /** Goes on when a part does not stop cleanly; nothing runs any more afterwards. */
    void run() {
        for (var layer : List.of(Layer.values()).reversed()) {
            seats.stream()
                    .filter(seat -> seat.part().layer() == layer)
                    .map(seat -> Thread.ofPlatform()
                            .name("stop-" + seat.part().name())
                            .start(seat::stop))
                    .toList()
                    .forEach(Shutdown::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
