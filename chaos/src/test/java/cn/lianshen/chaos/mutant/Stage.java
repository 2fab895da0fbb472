package cn.lianshen.chaos.mutant;

import cn.lianshen.approval.ApprovalService;
import cn.lianshen.chaos.evidence.Sources;
import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.intake.IntakeService;
import cn.lianshen.standalone.broker.Broker;
import cn.lianshen.standalone.broker.BrokerSettings;
import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.identity.IdentityServer;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import cn.lianshen.standalone.play.People;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.springframework.context.ConfigurableApplicationContext;

/** As little of the platform as the protocol needs: store, broker and issuer here, the two services that own something as processes. */
final class Stage implements AutoCloseable {

    private final Path folder;
    private final EmbeddedMongo store;
    private final AutoCloseable broker;
    private final ConfigurableApplicationContext issuer;
    private final Sources sources;
    private final Service intake;
    private final Service approval;
    private final People window;
    private final People departments;

    private Stage(Path folder, Ports ports) throws Exception {
        this.folder = folder;
        this.store = EmbeddedMongo.start(
                EmbeddedMongo.Settings.in(folder.resolve("store")).onPort(ports.of(Port.STORE)));
        var settings =
                new BrokerSettings(folder.resolve("broker"), ports.of(Port.BROKER), ports.of(Port.BROKER_CONTROLLER));
        this.broker = Broker.start(settings);
        var address = URI.create("http://127.0.0.1:" + ports.of(Port.ISSUER));
        this.issuer = IdentityServer.application()
                .registerShutdownHook(false)
                .run(
                        "--lianshen.ports.issuer=" + ports.of(Port.ISSUER),
                        "--lianshen.identity.issuer=" + address,
                        "--lianshen.identity.folder=" + folder.resolve("identity"),
                        "--lianshen.identity.gateway-secret=only-for-this-test",
                        "--lianshen.identity.subscriber-secret=another-for-this-test");
        var mongodb = "mongodb://127.0.0.1:" + ports.of(Port.STORE);
        this.sources = Sources.of(
                        mongodb,
                        settings.bootstrapServers(),
                        folder.resolve("logs"),
                        folder.resolve("deeds.jsonl"),
                        folder.resolve("receptions.jsonl"))
                .only(Set.of(Sources.INTAKE, Sources.APPROVAL));
        var arguments = List.of(
                "--lianshen.mongodb.uri=" + mongodb,
                "--lianshen.kafka.bootstrap-servers=" + settings.bootstrapServers(),
                "--lianshen.identity.issuer=" + address);
        var agent = agent(folder.resolve("agent.jar"));
        this.intake = new Service(
                Sources.INTAKE, IntakeService.class, ports.of(Port.INTAKE), folder, agent, arguments, mongodb);
        this.approval = new Service(
                Sources.APPROVAL, ApprovalService.class, ports.of(Port.APPROVAL), folder, agent, arguments, mongodb);
        this.window = new People(intake.address(), address, DemoAccounts.PASSWORD);
        this.departments = new People(approval.address(), address, DemoAccounts.PASSWORD);
    }

    static Stage in(Path folder) throws Exception {
        Stage stage = new Stage(folder, Ports.free());
        stage.intake.awaitReady();
        stage.approval.awaitReady();
        return stage;
    }

    /** Nothing but the name of the agent; its classes are on the class path. */
    private static Path agent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", MutantAgent.class.getName());
        try (JarOutputStream _ = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            return jar;
        }
    }

    Sources sources() {
        return sources;
    }

    Service intake() {
        return intake;
    }

    Service approval() {
        return approval;
    }

    /** People as intake-service meets them. */
    People window() {
        return window;
    }

    /** People as approval-service meets them. */
    People departments() {
        return departments;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws Exception {
        intake.close();
        approval.close();
        issuer.close();
        broker.close();
        store.close();
    }
}
