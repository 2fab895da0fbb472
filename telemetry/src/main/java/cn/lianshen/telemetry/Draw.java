package cn.lianshen.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Draws the traces to be kept: a share of them, but never more than so many a second, so that a busy day costs no more. */
record Draw(Sampler share, Allowance allowance) implements Sampler {

    static Draw of(double share, int mostASecond) {
        return new Draw(Sampler.traceIdRatioBased(share), new Allowance(mostASecond));
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        SamplingResult drawn = share.shouldSample(parent, traceId, name, kind, attributes, links);
        boolean kept = drawn.getDecision() == SamplingDecision.RECORD_AND_SAMPLE && allowance.take();
        return kept ? drawn : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "Draw{" + share.getDescription() + "}";
    }
}
