package cn.lianshen.standalone.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.NotControllerException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of a broker that was killed. The controller would wait for it to run out, half a minute, before it lets the same broker
 * in again; so the controller is started alone for a moment and told to forget it. The partitions and their records stay.
 */
record EarlierSession(BrokerSettings settings) {

    private static final Logger log = LoggerFactory.getLogger(EarlierSession.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    void forgetIfKilled() {
        if (wasKilled()) {
            forget();
        }
    }

    private boolean wasKilled() {
        Path records = settings.folder().resolve("log");
        return Files.exists(records.resolve("recovery-point-offset-checkpoint"))
                && Files.notExists(records.resolve(".kafka_cleanshutdown"));
    }

    private void forget() {
        var controller = new KafkaRaftServer(new KafkaConfig(settings.toControllerAlone(), false), Time.SYSTEM);
        controller.startup();
        try (var admin = Admin.create(client())) {
            unregister(admin);
        } catch (ExecutionException e) {
            log.warn("The killed broker's session could not be ended and runs out by itself: {}", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the broker", e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** A controller that has just started answers for a moment that it is not the one in charge. */
    private static void unregister(Admin admin) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                admin.unregisterBroker(1).all().get();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof BrokerIdNotRegisteredException) {
                    return;
                }
                if (!(e.getCause() instanceof RetriableException || e.getCause() instanceof NotControllerException)
                        || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    private Map<String, Object> client() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG,
                "127.0.0.1:" + settings.controllerPort(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "lianshen-earlier-session",
                AdminClientConfig.RETRY_BACKOFF_MS_CONFIG,
                50L);
    }
}
