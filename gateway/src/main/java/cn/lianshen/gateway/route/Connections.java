package cn.lianshen.gateway.route;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
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
    private final RequestConfig read;
    private final RequestConfig command;

    Connections(int places, Duration connect, Duration read, Duration command) {
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
        this.read = waiting(read, connect);
        this.command = waiting(command, connect);
    }

    MinimalHttpClient client() {
        return client;
    }

    /** How long an answer may take: a GET is asked by somebody who waits, a command must not be doubted too early. */
    RequestConfig patience(String method) {
        return method.equals("GET") ? read : command;
    }

    private static RequestConfig waiting(Duration answer, Duration place) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(answer))
                .setConnectionRequestTimeout(Timeout.of(place))
                .build();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
