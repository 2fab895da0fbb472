package cn.lianshen.gateway.route;

import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Asks a service what the caller asked, in the caller's name, and hands the answer over unread. */
final class Exchange implements HandlerFunction<ServerResponse> {

    /** Everything else stays outside: cookies, X-User-*, X-Forwarded-*, method overrides. */
    private static final List<String> PASSED = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Last-Event-ID",
            "Range",
            "tracestate");

    private final Downstream downstream;
    private final Services services;
    private final Connections connections;
    private final Function<HttpServletRequest, String> path;

    /** @param path path and query to ask the service for */
    Exchange(
            Downstream downstream,
            Services services,
            Connections connections,
            Function<HttpServletRequest, String> path) {
        this.downstream = downstream;
        this.services = services;
        this.connections = connections;
        this.path = path;
    }

    @Override
    public ServerResponse handle(ServerRequest request) throws IOException {
        HttpServletRequest asked = request.servletRequest();
        Caller caller = Caller.of(asked);
        URI address = services.address(downstream, caller == null ? null : caller.department());
        try {
            return ask(asked, address, caller);
        } catch (SocketTimeoutException slow) {
            throw slow;
        } catch (IOException broken) {
            if (!asked.getMethod().equals("GET")) {
                throw broken;
            }
            pause();
            return ask(asked, address, caller);
        }
    }

    private Relayed ask(HttpServletRequest asked, URI address, @Nullable Caller caller) throws IOException {
        String origin = address.getScheme() + "://" + address.getAuthority();
        var outgoing = new HttpUriRequestBase(asked.getMethod(), address);
        outgoing.setPath(path.apply(asked));
        copyHeaders(asked, outgoing);
        if (caller != null) {
            outgoing.setHeader("Authorization", "Bearer " + caller.token().getTokenValue());
        }
        byte[] body = Body.of(asked);
        if (body.length > 0) {
            outgoing.setEntity(new ByteArrayEntity(body, ContentType.parseLenient(asked.getContentType())));
        }
        outgoing.setConfig(connections.patience(asked.getMethod()));
        ClassicHttpResponse answer = connections.client().executeOpen(HttpHost.create(address), outgoing, null);
        return new Relayed(answer, Incoming.take(outgoing, answer), origin);
    }

    private static void copyHeaders(HttpServletRequest asked, HttpUriRequestBase outgoing) {
        for (String name : PASSED) {
            String value = asked.getHeader(name);
            if (value != null) {
                outgoing.addHeader(name, value);
            }
        }
        outgoing.addHeader("X-Forwarded-For", asked.getRemoteAddr());
        String place = Trace.traceparent();
        if (place != null) {
            outgoing.addHeader(Traceparent.HEADER, place);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(50, 150));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for another try", stopped);
        }
    }
}
