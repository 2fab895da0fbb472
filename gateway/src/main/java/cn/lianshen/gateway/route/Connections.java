package cn.lianshen.gateway.route;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * Kept-alive HTTP/1.1 connections to the services. The minimal client follows no redirect, keeps no cookie and repeats
 * nothing on its own.
 */
final class Connections implements AutoCloseable {

    /** Services close an idle connection after 20 s; ours is gone before, so that no request meets a closed door. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final MinimalHttpClient client;
    private final Duration connect;
    private final Optional<Duration> silence;

    private Connections(int places, Duration connect, Optional<Duration> silence) {
        this.connect = connect;
        this.silence = silence;
        this.client = HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(places)
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setIdleTimeout(Timeout.of(IDLE))
                        .setValidateAfterInactivity(Timeout.ofSeconds(2))
                        .build())
                .build());
    }

    /** For answers that come in one piece. */
    static Connections forAnswers(int places, Duration connect) {
        return new Connections(places, connect, Optional.empty());
    }

    /** @param silence longest pause in an answer that has begun */
    static Connections forStreams(int places, Duration connect, Duration silence) {
        return new Connections(places, connect, Optional.of(silence));
    }

    /**
     * Sends the request.
     *
     * @param patience longest wait for the answer to begin
     * @return the head of the answer; whoever has it has to read the rest or to cancel the request
     */
    ClassicHttpResponse open(HttpHost host, HttpUriRequestBase request, Duration patience) throws IOException {
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(silence.orElse(patience)))
                .setConnectionRequestTimeout(Timeout.of(connect))
                .build());
        if (silence.isEmpty()) {
            return client.executeOpen(host, request, null);
        }
        try (var watch = new Watch(request, patience)) {
            return watch.over(() -> client.executeOpen(host, request, null));
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
