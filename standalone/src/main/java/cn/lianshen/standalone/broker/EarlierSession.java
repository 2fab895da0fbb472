package cn.lianshen.standalone.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.utils.Time;

/**
 * The session of a broker that was killed. The controller would wait for it to run out, half a minute, before it lets the same broker
 * in again; so the controller is started alone for a moment and told to forget it. The partitions and their records stay.
 */
record EarlierSession(BrokerSettings settings) {

    void forgetIfKilled() {
        if (wasKilled()) {
            forget();
        }
    }

    private boolean wasKilled() {
        Path log = settings.folder().resolve("log");
        return Files.exists(log.resolve("recovery-point-offset-checkpoint"))
                && Files.notExists(log.resolve(".kafka_cleanshutdown"));
    }

    private void forget() {
        var controller = new KafkaRaftServer(new KafkaConfig(settings.toControllerAlone(), false), Time.SYSTEM);
        controller.startup();
        try (var admin = Admin.create(client())) {
            admin.unregisterBroker(1).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw new IllegalStateException("the killed broker's session could not be ended: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the broker", e);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
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
