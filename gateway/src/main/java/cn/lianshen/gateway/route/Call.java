package cn.lianshen.gateway.route;

import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asked, to be put to one instance or another in the caller's name.
 *
 * @param target path and query to ask for
 * @param repeated whether somebody was asked before who did not answer and may still be at it
 */
record Call(
        HttpServletRequest asked, @Nullable Caller caller, String target, Connections connections, boolean repeated) {

    private static final String KEY = "Idempotency-Key";
    private static final String REPEATED = "Lianshen-Repeated";

    /** Everything else stays outside: cookies, X-User-*, X-Forwarded-*, method overrides. */
    private static final List<String> PASSED = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            KEY,
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Last-Event-ID",
            "Range",
            "tracestate");

    boolean isRead() {
        return asked.getMethod().equals("GET");
    }

    /** Whether carrying it out twice is the same as once: the services answer a repeated key with their first answer. */
    boolean isRepeatable() {
        return isRead() || asked.getHeader(KEY) != null;
    }

    /** The same, put once more. */
    Call again() {
        return new Call(asked, caller, target, connections, true);
    }

    /** Asks and takes in the answer, or its head if it is long. */
    Relayed put(URI address, Duration patience) throws IOException {
        var outgoing = new HttpUriRequestBase(asked.getMethod(), address);
        outgoing.setPath(target);
        copyHeaders(outgoing);
        if (caller != null) {
            outgoing.setHeader("Authorization", "Bearer " + caller.token().getTokenValue());
        }
        byte[] body = Body.of(asked);
        if (body.length > 0) {
            outgoing.setEntity(new ByteArrayEntity(body, ContentType.parseLenient(asked.getContentType())));
        }
        ClassicHttpResponse answer = connections.open(HttpHost.create(address), outgoing, patience);
        return new Relayed(
                answer, Incoming.take(outgoing, answer), address.getScheme() + "://" + address.getAuthority());
    }

    private void copyHeaders(HttpUriRequestBase outgoing) {
        for (String name : PASSED) {
            String value = asked.getHeader(name);
            if (value != null) {
                outgoing.addHeader(name, value);
            }
        }
        outgoing.addHeader("X-Forwarded-For", asked.getRemoteAddr());
        if (repeated) {
            outgoing.addHeader(REPEATED, "true");
        }
        String place = Trace.traceparent();
        if (place != null) {
            outgoing.addHeader(Traceparent.HEADER, place);
        }
    }
}
