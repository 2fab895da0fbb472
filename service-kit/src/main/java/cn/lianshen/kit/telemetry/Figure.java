package cn.lianshen.kit.telemetry;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * A figure that needs a question, to the store for example. It is asked by one thread every few seconds; a scrape reads the last
 * answer.
 *
 * @param name of the gauge, with dots
 * @param unit base unit for the description, empty for a mere count
 * @param question answers quickly, with an index where it asks the store; may throw, then the figure is unknown
 */
public record Figure(String name, String unit, String description, Map<String, String> tags, DoubleSupplier question) {

    /** A figure without tags. */
    public static Figure of(String name, String unit, String description, DoubleSupplier question) {
        return new Figure(name, unit, description, Map.of(), question);
    }
}
