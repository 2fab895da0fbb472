package cn.lianshen.gateway.route;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Cancels a request whose answer does not begin in time, although it may be silent for long once it has begun. */
final class Watch implements AutoCloseable {

    private final Thread guard;
    private final HttpUriRequestBase request;
    private volatile boolean over;

    Watch(HttpUriRequestBase request, Duration patience) {
        this.request = request;
        this.guard = Thread.ofVirtual().name("watch").start(() -> cancelAfter(patience));
    }

    /** What is waited for. */
    interface Wait<T> {
        T run() throws IOException;
    }

    <T> T over(Wait<T> wait) throws IOException {
        try {
            return wait.run();
        } catch (IOException e) {
            if (over) {
                var late = new SocketTimeoutException("no answer began in time");
                late.initCause(e);
                throw late;
            }
            throw e;
        }
    }

    private void cancelAfter(Duration patience) {
        try {
            Thread.sleep(patience);
            over = true;
            request.cancel();
        } catch (InterruptedException _) {
            // The answer has begun.
        }
    }

    @Override
    public void close() {
        guard.interrupt();
    }
}
