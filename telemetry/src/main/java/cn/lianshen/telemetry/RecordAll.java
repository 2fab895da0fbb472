package cn.lianshen.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Records what another sampler would drop, without marking it as drawn: only at its end is known whether a span was slow. */
record RecordAll(Sampler draw) implements Sampler {

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        SamplingResult drawn = draw.shouldSample(parent, traceId, name, kind, attributes, links);
        return drawn.getDecision() == SamplingDecision.DROP ? SamplingResult.recordOnly() : drawn;
    }

    @Override
    public String getDescription() {
        return "RecordAll{" + draw.getDescription() + "}";
    }
}
