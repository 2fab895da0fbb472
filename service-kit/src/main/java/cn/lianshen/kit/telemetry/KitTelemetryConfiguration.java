package cn.lianshen.kit.telemetry;

import cn.lianshen.contracts.Envelope;
import cn.lianshen.kit.consume.CaseListener;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.consume.ConsumptionWatch;
import cn.lianshen.kit.consume.ParkedEvents;
import cn.lianshen.kit.relay.Relay;
import cn.lianshen.telemetry.TelemetryConfiguration;
import cn.lianshen.telemetry.Tracing;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The figures and traces every service has. */
@Configuration(proxyBeanMethods = false)
@Import(TelemetryConfiguration.class)
public class KitTelemetryConfiguration {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    @Bean
    ConsumptionWatch consumption(Tracing tracing, MeterRegistry meters, Clock clock) {
        return new Consumption(tracing, meters, clock);
    }

    @Bean
    Consumer<Envelope> departures(Tracing tracing, MeterRegistry meters, Clock clock) {
        return new Departures(tracing, meters, clock);
    }

    @Bean
    ClockSkew clockSkew(MongoDatabase database, Clock clock) {
        return new ClockSkew(database, clock);
    }

    @Bean
    Figures figures(
            ObjectProvider<Figure> own,
            ObjectProvider<Relay> relays,
            ObjectProvider<CaseListener> listeners,
            CaseListeners kit,
            ClockSkew skew,
            MeterRegistry meters,
            Environment environment) {
        List<Figure> figures = new ArrayList<>(own.orderedStream().toList());
        relays.orderedStream().forEach(relay -> figures.addAll(of(relay)));
        listeners.orderedStream().forEach(listener -> figures.add(of(listener)));
        figures.addAll(of(kit.parked()));
        figures.add(Figure.of(
                "lianshen.clock.skew",
                "seconds",
                "This machine's clock minus the store's",
                () -> skew.now().toMillis() / 1000.0));
        return new Figures(
                figures, meters, environment.getProperty("lianshen.figures.interval", Duration.class, INTERVAL));
    }

    private static List<Figure> of(Relay relay) {
        return List.of(
                Figure.of(
                        "lianshen.outbox.oldest.age",
                        "seconds",
                        "How long the oldest event has been waiting for the log; 0 if none waits",
                        () -> relay.oldestWaiting().toMillis() / 1000.0),
                Figure.of(
                        "lianshen.outbox.waiting", "", "Aggregates with events that wait for the log", relay::waiting));
    }

    private static Figure of(CaseListener listener) {
        return new Figure(
                "lianshen.consume.lag",
                "",
                "Records of the case log that the group has not applied yet",
                Map.of("group", listener.group()),
                listener::lag);
    }

    private static List<Figure> of(ParkedEvents parked) {
        List<Figure> figures = new ArrayList<>();
        for (ParkedEvents.Reason reason : ParkedEvents.Reason.values()) {
            figures.add(new Figure(
                    "lianshen.events.parked",
                    "",
                    "Events that could not be applied and wait for a person",
                    Map.of("reason", reason.name().toLowerCase(Locale.ROOT)),
                    () -> parked.count(reason)));
        }
        figures.add(Figure.of(
                "lianshen.events.forks",
                "",
                "Events whose place in the order another event has",
                () -> parked.count(ParkedEvents.Reason.FORK)));
        return figures;
    }
}
