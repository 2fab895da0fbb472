package cn.lianshen.standalone.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/** Tells Logback which part's file an event belongs in; named in {@code logback.xml}. */
public final class PartDiscriminator extends AbstractDiscriminator<ILoggingEvent> {

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        return CurrentPart.name();
    }

    @Override
    public String getKey() {
        return "part";
    }
}
