package cn.lianshen.benchmarks.floor;

import cn.lianshen.benchmarks.http.Connection;
import cn.lianshen.benchmarks.http.Request;
import cn.lianshen.embeddedmongo.EmbeddedMongo;
import cn.lianshen.standalone.broker.Broker;
import cn.lianshen.standalone.broker.BrokerSettings;
import cn.lianshen.standalone.logging.Logs;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The process of the floor. It runs until its standard input ends. */
final class FloorMain {

    static final String READY = "READY ";
    private static final byte[] SMALL = new byte[300];
    private static final byte[] LARGE = new byte[20 * 700];

    private final BareStore store;
    private final BareLog log;
    private final ConcurrentLinkedDeque<Connection> connections = new ConcurrentLinkedDeque<>();

    private FloorMain(BareStore store, BareLog log) {
        this.store = store;
        this.log = log;
    }

    /** Takes a folder of its own; prints where it listens. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Logs.to(folder.resolve("logs"));
        Ports ports = Ports.free();
        try (EmbeddedMongo mongo = EmbeddedMongo.start(
                        EmbeddedMongo.Settings.in(folder.resolve("store")).onPort(ports.of(Port.STORE)));
                Broker broker = Broker.start(new BrokerSettings(
                        folder.resolve("broker"), ports.of(Port.BROKER), ports.of(Port.BROKER_CONTROLLER)));
                BareStore store = new BareStore("mongodb://127.0.0.1:" + mongo.port());
                BareLog log = new BareLog(broker.bootstrapServers(), store)) {
            serve(folder, new FloorMain(store, log));
        }
        System.exit(0);
    }

    private static void serve(Path folder, FloorMain floor) throws Exception {
        try (BareServer work = BareServer.start(folder.resolve("work"), (path, _) -> floor.work(path));
                BareServer hop =
                        BareServer.start(folder.resolve("hop"), (path, body) -> floor.passOn(work, path, body))) {
            System.out.println(READY + hop.port());
            while (System.in.read() >= 0) {
                // Nothing is ever sent; the end of the stream is the message.
            }
        }
    }

    private byte[] passOn(BareServer work, String path, byte[] body) throws IOException {
        Connection free = connections.poll();
        Connection connection = free == null ? new Connection(URI.create("http://127.0.0.1:" + work.port())) : free;
        byte[] answer = connection
                .send(Request.command("POST", path, "none", body, "none"))
                .body();
        connections.push(connection);
        return answer;
    }

    private byte[] work(String path) {
        String[] parts = path.split("/");
        BareOperation operation = BareOperation.valueOf(parts[1]);
        for (int i = 0; i < operation.finds(); i++) {
            store.find();
        }
        for (int i = 0; i < operation.writes(); i++) {
            write(operation);
        }
        if (operation.readsPage()) {
            store.page();
        }
        log.send(operation.events(Integer.parseInt(parts[2])));
        return operation.readsPage() ? LARGE : SMALL;
    }

    private void write(BareOperation operation) {
        if (operation == BareOperation.START) {
            store.insert();
        } else {
            store.change();
        }
    }
}
