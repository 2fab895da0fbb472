package cn.lianshen.embeddedmongo;

import cn.lianshen.embeddedmongo.command.Backend;
import cn.lianshen.embeddedmongo.storage.Store;
import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A MongoDB-compatible server on the loopback address, with all its data in one folder. */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int ACCEPTORS = 1;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * How to run.
     *
     * @param folder where the data lies; made if it is not there
     * @param port the port on 127.0.0.1, 0 for any free one
     * @param sync whether every commit waits for the disk: survives a power loss, not only {@code kill -9}
     * @param workers threads that serve connections, 1 or more; a durable write blocks its thread
     * @param cacheBytes memory for cached blocks and memtables together, at least 16 MB
     */
    public record Settings(Path folder, int port, boolean sync, int workers, long cacheBytes) {
        /** The port a store of its own process listens on if nothing else is said. */
        public static final int DEFAULT_PORT = 27117;

        private static final int DEFAULT_WORKERS = 64;
        private static final long DEFAULT_CACHE_BYTES = 96L << 20;
        private static final long LEAST_CACHE_BYTES = 16L << 20;

        /** Checks the ranges. */
        public Settings {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port: " + port + " (expected: 0 to 65535)");
            }
            if (workers < 1) {
                throw new IllegalArgumentException("workers: " + workers + " (expected: 1 or more)");
            }
            if (cacheBytes < LEAST_CACHE_BYTES) {
                throw new IllegalArgumentException("cacheBytes: " + cacheBytes + " (expected: at least 16 MB)");
            }
        }

        /** Port 27117, no waiting for the disk, 64 workers, 96 MB of cache. */
        public static Settings in(Path folder) {
            return new Settings(folder, DEFAULT_PORT, false, DEFAULT_WORKERS, DEFAULT_CACHE_BYTES);
        }

        /** The same on another port; 0 for any free one. */
        public Settings onPort(int otherPort) {
            return new Settings(folder, otherPort, sync, workers, cacheBytes);
        }

        /** The same, waiting for the disk or not. */
        public Settings withSync(boolean otherSync) {
            return new Settings(folder, port, otherSync, workers, cacheBytes);
        }
    }

    /**
     * Opens the folder and listens.
     *
     * @throws StoreUnavailable if the port is taken, the folder is in use, foreign or of another format, or the disk is
     *     full
     */
    public static EmbeddedMongo start(Settings settings) {
        Store store = Store.open(settings.folder(), settings.sync(), settings.cacheBytes());
        MongoServer server = new MongoServer(new Backend(store));
        try {
            server.bind(new InetSocketAddress(HOST, settings.port()), ACCEPTORS, settings.workers());
        } catch (Exception e) {
            server.shutdownNow();
            throw new StoreUnavailable(reason(settings, e), e);
        }
        return new EmbeddedMongo(server);
    }

    private static String reason(Settings settings, Exception e) {
        return e instanceof BindException
                ? "The port " + settings.port() + " on " + HOST + " is in use."
                : "The store cannot listen on port " + settings.port() + ": " + e.getMessage();
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The address for a driver, without credentials: there are none. */
    public String connectionString() {
        return "mongodb://" + HOST + ":" + port + "/";
    }

    /** Ends all connections, flushes, and releases the folder. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
