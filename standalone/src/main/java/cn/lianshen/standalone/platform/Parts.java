package cn.lianshen.standalone.platform;

import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.embeddedmongo.EmbeddedMongoMain;
import cn.lianshen.standalone.broker.Broker;
import cn.lianshen.standalone.broker.BrokerSettings;
import cn.lianshen.standalone.identity.IdentityServer;
import cn.lianshen.standalone.secret.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the platform is made of, and what each part is told about this place. */
record Parts(PlatformSettings settings, DataFolder folder, Secrets secrets) {

    private static final int STORE_HEAP = 256;
    private static final int BROKER_HEAP = 256;

    /** {@return every part, each after those it needs} */
    static List<Part> of(PlatformSettings settings, DataFolder folder, Secrets secrets) {
        var parts = new Parts(settings, folder, secrets);
        var services = new Services(settings, secrets, parts.shared());
        return Stream.concat(Stream.of(parts.store(), parts.broker(), parts.issuer()), services.parts())
                .toList();
    }

    private Part store() {
        if (settings.mongodb().isPresent()) {
            return Part.elsewhere("store", Layer.STORE, new Probe.Pings(settings.mongodbAddress()));
        }
        var store = EmbeddedMongo.Settings.in(folder.at("store")).onPort(port(Port.STORE));
        var arguments = List.of("--folder", store.folder().toString(), "--port", Integer.toString(store.port()));
        var server =
                new Server(() -> EmbeddedMongo.start(store), EmbeddedMongoMain.class, arguments, Map.of(), STORE_HEAP);
        var probe = new Probe.Pings(settings.mongodbAddress());
        return Part.embedded("store", Layer.STORE, Set.of(), List.of(Port.STORE), server, probe);
    }

    private Part broker() {
        var probe = new Probe.TellsTopics(settings.kafkaAddress());
        if (settings.kafka().isPresent()) {
            return Part.elsewhere("broker", Layer.BROKER, probe);
        }
        var broker = new BrokerSettings(folder.at("broker"), port(Port.BROKER), port(Port.BROKER_CONTROLLER), doors());
        var server = new Server(() -> Broker.start(broker), Broker.class, broker.arguments(), Map.of(), BROKER_HEAP);
        return Part.embedded(
                "broker", Layer.BROKER, Set.of(), List.of(Port.BROKER, Port.BROKER_CONTROLLER), server, probe);
    }

    private List<BrokerSettings.Door> doors() {
        return settings.linksTo("broker").stream()
                .map(link -> new BrokerSettings.Door(link.from(), link.exit(), link.entrance()))
                .toList();
    }

    private Part issuer() {
        var probe = new Probe.Healthy(Issuer.discovery(settings.issuerAddress()));
        if (settings.issuer().isPresent()) {
            return Part.elsewhere("issuer", Layer.ISSUER, probe);
        }
        var properties = new LinkedHashMap<>(shared());
        properties.put("lianshen.identity.folder", folder.at("identity").toString());
        var passwords = Map.of(
                "lianshen.identity.gateway-secret", secrets.gateway(),
                "lianshen.identity.subscriber-secret", secrets.subscriber());
        var server = Server.boot(IdentityServer.class, IdentityServer::application, properties, passwords);
        return Part.embedded("issuer", Layer.ISSUER, Set.of(), List.of(Port.ISSUER), server, probe);
    }

    private Map<String, String> shared() {
        var properties = new LinkedHashMap<String, String>();
        for (var port : Port.ofFirstInstances()) {
            properties.put("lianshen.ports." + port.key(), Integer.toString(port(port)));
        }
        properties.put("lianshen.kafka.bootstrap-servers", settings.kafkaAddress());
        properties.put("lianshen.mongodb.uri", settings.mongodbAddress());
        properties.put("lianshen.identity.issuer", settings.issuerAddress().toString());
        settings.issuer().ifPresent(address -> properties.putAll(Issuer.endpoints(address)));
        // Contexts that share a process would otherwise count into each other's figures.
        properties.put("management.metrics.use-global-registry", "false");
        // Nobody shares out work here who would have to hear of a stop before it comes.
        properties.put("lianshen.stop.notice", "0s");
        return properties;
    }

    private int port(Port port) {
        return settings.ports().of(port);
    }
}
