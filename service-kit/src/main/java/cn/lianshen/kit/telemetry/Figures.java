package cn.lianshen.kit.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks all figures of a service every few seconds. One that cannot be answered is {@code NaN} until it can. */
public final class Figures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);

    private final Map<Figure, Answer> answers = new LinkedHashMap<>();
    private final Duration interval;
    private volatile @Nullable Thread asking;

    Figures(List<Figure> figures, MeterRegistry meters, Duration interval) {
        this.interval = interval;
        for (Figure figure : figures) {
            Answer answer = new Answer();
            answers.put(figure, answer);
            Gauge.builder(figure.name(), answer, Answer::value)
                    .description(figure.description())
                    .baseUnit(figure.unit().isEmpty() ? null : figure.unit())
                    .tags(figure.tags().entrySet().stream()
                            .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                            .toList())
                    .register(meters);
        }
    }

    /** The last answer; the sum over the tags, and {@code NaN} if it is not known or no such figure exists. */
    public double last(String name) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .mapToDouble(entry -> entry.getValue().value())
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    /** Asks all of them now. */
    public void ask() {
        answers.forEach((figure, answer) -> {
            try {
                answer.is(figure.question().getAsDouble());
            } catch (RuntimeException e) {
                log.debug("{} is unknown: {}", figure.name(), e.toString());
                answer.is(Double.NaN);
            }
        });
    }

    private static final class Answer {

        private volatile double value = Double.NaN;

        double value() {
            return value;
        }

        void is(double answered) {
            value = answered;
        }
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name("figures").unstarted(this::askForEver);
        asking = started;
        started.start();
    }

    private void askForEver() {
        try {
            while (isRunning()) {
                ask();
                Thread.sleep(interval);
            }
        } catch (InterruptedException _) {
            // Asked to stop.
        }
    }

    @Override
    public void stop() {
        Thread stopped = asking;
        asking = null;
        if (stopped != null) {
            stopped.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return asking != null;
    }
}
