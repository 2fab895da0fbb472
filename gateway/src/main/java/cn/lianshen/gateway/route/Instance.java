package cn.lianshen.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process of a service. Its breaker keeps everybody away from it after many failures; a single one already makes it doubtful for a
 * while, which means that the others are asked first. Few requests never fill the breaker's window, and each would wait for one that
 * stands still.
 */
final class Instance {

    private static final Logger log = LoggerFactory.getLogger(Instance.class);
    private static final long TRUSTED = 0;

    private final URI address;
    private final CircuitBreaker breaker;
    private final long doubt;
    private final AtomicLong doubtedUntil = new AtomicLong(TRUSTED);

    /** @param doubt how long others are asked first after a failure */
    Instance(URI address, CircuitBreaker breaker, Duration doubt) {
        this.address = address;
        this.breaker = breaker;
        this.doubt = doubt.toNanos();
    }

    boolean isTrusted() {
        return doubtedUntil.get() == TRUSTED;
    }

    /** After the time of doubt one request may try whether it is well again; the others wait for the outcome. */
    boolean mayBeTried() {
        long until = doubtedUntil.get();
        return until == TRUSTED || System.nanoTime() - until >= 0 && doubtedUntil.compareAndSet(until, later());
    }

    Attempt ask(Call call, Duration patience) {
        if (!breaker.tryAcquirePermission()) {
            return new Attempt.NotAsked(CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        long begin = breaker.getCurrentTimestamp();
        try {
            Relayed answer = call.put(address, patience);
            breaker.onResult(since(begin), breaker.getTimestampUnit(), answer);
            trust();
            return new Attempt.Answered(answer);
        } catch (ConnectionRequestTimeoutException ours) {
            breaker.releasePermission();
            return new Attempt.NotAsked(ours);
        } catch (ConnectException | ConnectTimeoutException | UnknownHostException | NoRouteToHostException away) {
            failed(begin, away);
            return new Attempt.NotAsked(away);
        } catch (IOException broken) {
            failed(begin, broken);
            return new Attempt.Unanswered(broken);
        } catch (RuntimeException bug) {
            breaker.releasePermission();
            throw bug;
        }
    }

    private void failed(long begin, IOException failure) {
        breaker.onError(since(begin), breaker.getTimestampUnit(), failure);
        if (doubtedUntil.getAndSet(later()) == TRUSTED) {
            log.warn("{} at {} does not answer: {}", breaker.getName(), address, failure.toString());
        }
    }

    private void trust() {
        if (!isTrusted() && doubtedUntil.getAndSet(TRUSTED) != TRUSTED) {
            log.info("{} at {} answers again", breaker.getName(), address);
        }
    }

    private long since(long begin) {
        return breaker.getCurrentTimestamp() - begin;
    }

    private long later() {
        long later = System.nanoTime() + doubt;
        return later == TRUSTED ? 1 : later;
    }
}
