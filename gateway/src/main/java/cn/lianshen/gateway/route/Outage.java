package cn.lianshen.gateway.route;

import cn.lianshen.gateway.Problem;
import cn.lianshen.gateway.Text;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told when a service gives no answer: which part is away, what still works, whether to ask again. */
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Text NOT_DONE =
            new Text("本次请求没有被处理，可以放心重试。", "This request was not carried out; it is safe to try again.");
    private static final Text PERHAPS_DONE = new Text(
            "本次请求可能已被处理：请用同一个 Idempotency-Key 重试以取得结果。",
            "This request may have been carried out: repeat it with the same Idempotency-Key to learn its outcome.");

    private final Downstream downstream;
    private final Duration rest;

    /** @param rest how long the breaker keeps a failing service alone at first */
    Outage(Downstream downstream, Duration rest) {
        this.downstream = downstream;
        this.rest = rest;
    }

    /** All places are taken. */
    Problem busy() {
        return problem(503, "SERVICE_BUSY", new Text("繁忙", "is busy"), NOT_DONE).after(Duration.ofSeconds(1));
    }

    /** The call failed with {@code failure}, or was not made because too many before it did. */
    Problem of(Exception failure) {
        return switch (failure) {
            case CallNotPermittedException _ -> unavailable(NOT_DONE).after(rest);
            case ConnectException _, ConnectTimeoutException _, UnknownHostException _, NoRouteToHostException _ ->
                logged(failure, unavailable(NOT_DONE).after(SOON));
            case ConnectionRequestTimeoutException _ -> busy();
            case SocketTimeoutException _ -> logged(failure, late());
            default -> logged(failure, unavailable(PERHAPS_DONE).after(SOON));
        };
    }

    private Problem unavailable(Text fate) {
        return problem(503, "SERVICE_UNAVAILABLE", new Text("暂时不可用", "is not available"), fate);
    }

    private Problem late() {
        return problem(504, "SERVICE_TIMEOUT", new Text("没有按时答复", "did not answer in time"), PERHAPS_DONE)
                .after(SOON);
    }

    private Problem problem(int status, String code, Text state, Text fate) {
        return Problem.of(
                status,
                code,
                new Text(
                        downstream.title().zh() + state.zh(), downstream.title().en() + " " + state.en()),
                new Text(
                        fate.zh() + downstream.stillWorks().zh(),
                        fate.en() + " " + downstream.stillWorks().en()));
    }

    private Problem logged(Exception failure, Problem problem) {
        log.warn("{} gave no answer: {}", downstream.id(), failure.toString());
        return problem;
    }
}
