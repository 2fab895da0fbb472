package cn.lianshen.notification.webhook;

import cn.lianshen.notification.domain.Answer;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.telemetry.Trace;
import cn.lianshen.telemetry.Traceparent;
import cn.lianshen.telemetry.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes every attempt at a delivery a span of the trace that its event comes from. The address of the endpoint stays out of it. */
record DeliveryTrace(Tracing tracing) {

    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("lianshen.event");
    private static final AttributeKey<String> SUBSCRIPTION = AttributeKey.stringKey("lianshen.subscription");
    private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("lianshen.attempt");

    Optional<Answer> around(Delivery delivery, Supplier<Optional<Answer>> attempt) {
        Span span = tracing.begin(SpanKind.CLIENT, "webhook POST", Traceparent.parse(delivery.traceparent()));
        try (Trace.Step _ = Trace.enter(Tracing.placeOf(span))) {
            Trace.isAbout(delivery.event().applicationId());
            Optional<Answer> answer = attempt.get();
            describe(span, delivery);
            answer.ifPresent(heard -> judge(span, heard));
            return answer;
        } finally {
            span.end();
        }
    }

    private static void describe(Span span, Delivery delivery) {
        span.setAttribute(EVENT, delivery.event().id());
        span.setAttribute(SUBSCRIPTION, delivery.subscriptionId());
        span.setAttribute(ATTEMPT, delivery.attemptsMade() + 1L);
        span.setAttribute(Tracing.CASE, delivery.event().applicationId());
    }

    private static void judge(Span span, Answer answer) {
        switch (answer) {
            case Answer.Answered answered -> {
                span.setAttribute("http.response.status_code", answered.status());
                if (answered.status() >= 300) {
                    fail(span, Integer.toString(answered.status()));
                }
            }
            case Answer.Unreached unreached -> fail(span, unreached.fault().name());
        }
    }

    private static void fail(Span span, String how) {
        span.setAttribute(Tracing.ERROR, how);
        span.setStatus(StatusCode.ERROR);
    }
}
