package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.history.JsonLines;
import cn.lianshen.chaos.nemesis.Scene;
import cn.lianshen.chaos.receiver.Receiver;
import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.platform.Instances;
import cn.lianshen.standalone.platform.Platform;
import cn.lianshen.standalone.platform.PlatformSettings;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.platform.Processes;
import cn.lianshen.standalone.platform.Progress;
import cn.lianshen.standalone.play.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A platform of processes on free ports, with proxies on its links and endpoints for its webhooks. */
final class Lab implements AutoCloseable {

    /** Endpoints that do not always answer well; all others do. */
    static final String SHAKY = "mirror";

    static final String SHAKY_ORDERED = "mirror-ordered";
    private static final List<String> ENDPOINTS = List.of("archive", "archive-ordered", SHAKY, SHAKY_ORDERED);

    private final Ports ports;
    private final Platform platform;
    private final List<Service> services;
    private final Links links;
    private final Map<String, Receiver> receivers;
    private final Map<String, Path> clocks;

    private Lab(
            Ports ports,
            Platform platform,
            List<Service> services,
            Links links,
            Map<String, Receiver> receivers,
            Map<String, Path> clocks) {
        this.ports = ports;
        this.platform = platform;
        this.services = services;
        this.links = links;
        this.receivers = receivers;
        this.clocks = clocks;
    }

    /** Starts everything; whatever cannot be started takes what was started before with it. */
    static Lab open(RunFolder folder, int instances, JsonLines receptions, Progress progress) throws IOException {
        var ports = Ports.free();
        var services = Service.all(instances);
        var receivers = new LinkedHashMap<String, Receiver>();
        for (var name : ENDPOINTS) {
            receivers.put(name, Receiver.open(name, receptions));
        }
        var links = Links.open(ports, services);
        var clocks = clocks(folder, services);
        var processes = Processes.USUAL
                .with(Instances.ofEach(instances))
                .with(links.links())
                .asQuick();
        for (var service : services) {
            processes = processes.withFlags(service.name(), flags(service, clocks, receivers));
        }
        var settings = PlatformSettings.in(folder.data()).on(ports).as(processes);
        return new Lab(ports, Platform.start(settings, progress), services, links, receivers, clocks);
    }

    private static Map<String, Path> clocks(RunFolder folder, List<Service> services) throws IOException {
        var clocks = new LinkedHashMap<String, Path>();
        for (var service : services) {
            var file = folder.clock(service.name());
            Files.createDirectories(file.getParent());
            clocks.put(service.name(), file);
        }
        return clocks;
    }

    /** The schedule of retries is that of days, run through in seconds. */
    private static String[] flags(Service service, Map<String, Path> clocks, Map<String, Receiver> receivers) {
        var flags = new ArrayList<String>();
        flags.add("-Dlianshen.clock-shift=" + clocks.get(service.name()));
        // A service that is killed while its clock is wrong has to come back.
        flags.add("-Dlianshen.health.most-skew=3650d");
        if (service.isNotification()) {
            var allowed = receivers.values().stream().map(Receiver::hostAndPort).collect(Collectors.joining(","));
            var webhooks = "-Dlianshen.notification.webhooks.";
            flags.add(webhooks + "allowed-hosts=" + allowed);
            flags.add(webhooks + "retry-delays=500ms,1s,2s,4s");
            flags.add(webhooks + "timeout=5s");
            flags.add(webhooks + "lease=12s");
            flags.add(webhooks + "breaker-open=3s");
        }
        return flags.toArray(String[]::new);
    }

    Platform platform() {
        return platform;
    }

    Links links() {
        return links;
    }

    List<Receiver> receivers() {
        return List.copyOf(receivers.values());
    }

    People people() {
        return new People(platform.address(), platform.issuer(), DemoAccounts.PASSWORD);
    }

    /** Past all proxies. */
    String mongodb() {
        return "mongodb://127.0.0.1:" + ports.of(Port.STORE);
    }

    /** Past all proxies. */
    String kafka() {
        return "127.0.0.1:" + ports.of(Port.BROKER);
    }

    Scene scene() {
        var parts = Stream.concat(
                        Stream.of("store", "broker", "gateway"),
                        services.stream().map(Service::name))
                .toList();
        var shaky = receivers.entrySet().stream()
                .filter(receiver -> receiver.getKey().startsWith(SHAKY))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Scene(parts, clocks, links.proxies(), shaky);
    }

    @Override
    public void close() throws IOException {
        platform.close();
        links.close();
        for (var receiver : receivers.values()) {
            receiver.close();
        }
    }
}
