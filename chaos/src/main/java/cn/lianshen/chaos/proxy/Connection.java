package cn.lianshen.chaos.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One connection through a link: two pumps, one for each direction, which end together. */
final class Connection {

    private static final int PIECE = 16 * 1024;
    private static final int PIECES_A_SECOND = 10;

    private final Socket caller;
    private final Socket called;
    private final Weather weather;
    private final AtomicLong swallowed;
    private final AtomicLong unanswered = new AtomicLong();

    Connection(Socket caller, Socket called, Weather weather, AtomicLong swallowed) {
        this.caller = caller;
        this.called = called;
        this.weather = weather;
        this.swallowed = swallowed;
    }

    /** Returns when both directions have ended. */
    void pump() throws IOException {
        caller.setTcpNoDelay(true);
        called.setTcpNoDelay(true);
        var requests = Thread.ofVirtual().start(() -> pump(Mode.Way.REQUESTS));
        pump(Mode.Way.RESPONSES);
        try {
            requests.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void pump(Mode.Way way) {
        var from = way == Mode.Way.REQUESTS ? caller : called;
        var to = way == Mode.Way.REQUESTS ? called : caller;
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var piece = new byte[PIECE];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (!passes(way, n)) {
                    return;
                }
                write(out, piece, n, weather.now());
            }
            weather.awaitPassage(way);
            to.shutdownOutput();
        } catch (IOException _) {
            reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    /** Waits as long as the mode wants; false when there is nothing left to pass on. */
    private boolean passes(Mode.Way way, int bytes) throws InterruptedException {
        var mode = weather.awaitPassage(way);
        if (mode instanceof Mode.Delay delay) {
            TimeUnit.NANOSECONDS.sleep(delay.by().toNanos());
        }
        if (way == Mode.Way.REQUESTS) {
            unanswered.addAndGet(bytes);
            return true;
        }
        long request = unanswered.getAndSet(0);
        if (mode instanceof Mode.Swallow swallow
                && request >= swallow.leastRequest()
                && request > 0
                && ThreadLocalRandom.current().nextDouble() < swallow.chance()) {
            swallowed.incrementAndGet();
            reset();
            return false;
        }
        return true;
    }

    private static void write(OutputStream out, byte[] piece, int length, Mode mode)
            throws IOException, InterruptedException {
        if (!(mode instanceof Mode.Throttle throttle)) {
            out.write(piece, 0, length);
            return;
        }
        int most = Math.max(1, throttle.bytesPerSecond() / PIECES_A_SECOND);
        for (int at = 0; at < length; at += most) {
            int n = Math.min(most, length - at);
            out.write(piece, at, n);
            TimeUnit.MICROSECONDS.sleep(1_000_000L * n / throttle.bytesPerSecond());
        }
    }

    /** Ends both sides; the caller sees a reset. */
    void reset() {
        linger(caller);
        linger(called);
        close();
    }

    void close() {
        closeQuietly(caller);
        closeQuietly(called);
    }

    private static void linger(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is closed already.
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed already.
        }
    }
}
