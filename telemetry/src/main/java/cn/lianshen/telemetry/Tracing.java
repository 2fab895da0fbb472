package cn.lianshen.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Records the spans of one service. */
public final class Tracing implements AutoCloseable {

    /** The attribute with the application id, so that a case's traces can be found by it. */
    public static final AttributeKey<String> CASE = AttributeKey.stringKey("lianshen.case");

    /** The attribute that says that something failed, and how: an HTTP status or the name of an exception. */
    public static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private static final Duration LAST_EXPORT = Duration.ofSeconds(2);

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Duration slow;

    /** @param watchers told of every span as it ends, besides the trace log and the collector */
    Tracing(TracingSettings settings, String service, String instance, List<SpanProcessor> watchers) {
        var builder = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"), service,
                        AttributeKey.stringKey("service.instance.id"), instance)))
                .setSampler(new RecordAll(Sampler.parentBased(Draw.of(settings.sampling(), settings.most()))))
                .addSpanProcessor(new TraceLog(service, settings.slow(), settings.lines()));
        if (!settings.endpoint().isBlank()) {
            builder.addSpanProcessor(exportingTo(settings.endpoint()));
        }
        watchers.forEach(builder::addSpanProcessor);
        this.provider = builder.build();
        this.tracer = provider.get("cn.lianshen");
        this.slow = settings.slow();
    }

    private static SpanProcessor exportingTo(String endpoint) {
        return BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                        .setEndpoint(endpoint)
                        .setMeterProvider(MeterProvider.noop())
                        .build())
                .build();
    }

    /** What begins now. Without a parent it begins a trace of its own. */
    public Span begin(SpanKind kind, String name, Optional<Traceparent> parent) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(under(parent))
                .startSpan();
    }

    /** What began some time ago and is still going on. */
    public Span begun(SpanKind kind, String name, Traceparent parent, Instant start) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(under(Optional.of(parent)))
                .setStartTimestamp(start)
                .startSpan();
    }

    /** Whether a span of this length under this parent would be kept; if not, it need not be made. */
    public boolean keeps(Traceparent parent, Duration length) {
        return parent.sampled() || length.compareTo(slow) >= 0;
    }

    /** The place to hand on with what a span causes. */
    public static Traceparent placeOf(Span span) {
        return Traceparent.of(span.getSpanContext());
    }

    private static Context under(Optional<Traceparent> parent) {
        return parent.map(place -> Context.root().with(Span.wrap(place.asRemoteParent())))
                .orElseGet(Context::root);
    }

    /** Exports what waits, for two seconds at most. */
    @Override
    public void close() {
        provider.shutdown().join(LAST_EXPORT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
