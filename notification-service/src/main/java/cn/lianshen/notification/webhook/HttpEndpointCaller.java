package cn.lianshen.notification.webhook;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Answer.Fault;
import cn.lianshen.notification.domain.EndpointCaller;
import cn.lianshen.notification.domain.EndpointGuard;
import cn.lianshen.notification.domain.Subscription;
import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** Posts over HTTP. Only the status and Retry-After of an answer count; its body is read a little, for politeness, and forgotten. */
final class HttpEndpointCaller implements EndpointCaller, AutoCloseable {

    private static final int MOST_BODY_BYTES = 64 * 1024;

    private final EndpointGuard guard;
    private final CloseableHttpClient client;
    private final Duration timeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    /** @param timeout for one attempt as a whole, however slowly the endpoint drips */
    HttpEndpointCaller(EndpointGuard guard, CloseableHttpClient client, Duration timeout) {
        this.guard = guard;
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public Answer post(Subscription subscription, PublicCaseEvent event, Instant now) {
        if (!guard.allows(subscription.url())) {
            return new Answer.Unreached(Fault.ADDRESS_FORBIDDEN);
        }
        SignedMessage message = SignedMessage.of(event, subscription.signingAt(now), now);
        HttpPost request = new HttpPost(URI.create(subscription.url()));
        message.headers().forEach(request::setHeader);
        String place = Trace.traceparent();
        if (place != null) {
            request.setHeader(Traceparent.HEADER, place);
        }
        request.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        return post(request, now);
    }

    private Answer post(HttpPost request, Instant now) {
        AtomicReference<@Nullable Answer> answer = new AtomicReference<>();
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(() -> end(request, late), timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(response, request, now, answer));
        } catch (IOException | CancellationException e) {
            Answer heard = answer.get();
            return heard != null ? heard : new Answer.Unreached(faultOf(e, late.get()));
        } finally {
            deadline.cancel(false);
        }
    }

    /** Says why before it does so: the thread that waits for the answer may be quicker than this one. */
    private static void end(HttpPost request, AtomicBoolean late) {
        late.set(true);
        request.cancel();
    }

    private static Answer read(
            ClassicHttpResponse response, HttpPost request, Instant now, AtomicReference<@Nullable Answer> heard)
            throws IOException {
        Answer answer = new Answer.Answered(
                response.getCode(), RetryAfter.read(response.getFirstHeader(RetryAfter.HEADER), now));
        heard.set(answer);
        HttpEntity entity = response.getEntity();
        if (entity != null && isLong(entity.getContent())) {
            request.cancel();
        }
        return answer;
    }

    private static boolean isLong(InputStream body) throws IOException {
        return body.readNBytes(MOST_BODY_BYTES + 1).length > MOST_BODY_BYTES;
    }

    private static Fault faultOf(Exception thrown, boolean late) {
        if (late) {
            return Fault.TIMED_OUT;
        }
        return switch (thrown) {
            case EndpointGuard.ForbiddenAddress _ -> Fault.ADDRESS_FORBIDDEN;
            case UnknownHostException _ -> Fault.NAME_UNKNOWN;
            case SSLException _ -> Fault.TLS_FAILED;
            case SocketTimeoutException _ -> Fault.TIMED_OUT;
            case ConnectException _, NoRouteToHostException _ -> Fault.CONNECTION_FAILED;
            default -> Fault.BROKEN_ANSWER;
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
