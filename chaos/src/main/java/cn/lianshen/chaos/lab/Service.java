package cn.lianshen.chaos.lab;

import cn.lianshen.standalone.platform.Port;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One instance of a service.
 *
 * @param name of the part, such as {@code intake-service-2}
 * @param port it listens on
 */
record Service(String name, Port port) {

    /** {@return all of them, where some run several times} */
    static List<Service> all(int instances) {
        var repeated = Stream.of(
                        new Service("intake-service", Port.INTAKE),
                        new Service("approval-service", Port.APPROVAL),
                        new Service("notification-service", Port.NOTIFICATION))
                .flatMap(first -> IntStream.rangeClosed(1, instances).mapToObj(first::instance));
        return Stream.concat(repeated, Stream.of(new Service("reporting-service", Port.REPORTING)))
                .toList();
    }

    boolean isNotification() {
        return name.startsWith("notification-service");
    }

    private Service instance(int number) {
        return number == 1 ? this : new Service(name + "-" + number, port.ofInstance(number));
    }
}
