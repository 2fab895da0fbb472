package cn.lianshen.standalone.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/**
 * Writes a line for people, or with {@code -Dlianshen.logs.format=ecs} one that log collectors read; named in {@code
 * logback.xml}. Both say which trace and which case it is about, where that is known.
 */
public final class PartEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    private static final String FOR_PEOPLE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread]%replace( %mdc){'^ $', ''}" + " %logger{40} - %msg%n";

    private final PatternLayout text = new PatternLayout();
    private boolean ecs;

    @Override
    public void start() {
        ecs = System.getProperty("lianshen.logs.format", "text").equals("ecs");
        text.setContext(getContext());
        text.setPattern(FOR_PEOPLE);
        text.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return ecs
                ? EcsLine.of(event, CurrentPart.name())
                : text.doLayout(event).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
