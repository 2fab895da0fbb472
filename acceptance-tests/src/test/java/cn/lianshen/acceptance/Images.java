package cn.lianshen.acceptance;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** The images of docker-compose.yml, where there is an engine that has or can pull them. */
final class Images {

    static final String KAFKA = "apache/kafka:4.2.1";
    static final String MONGODB = "mongo:8.0.17";

    private static final long PULL_MINUTES = 10;

    private Images() {}

    /**
     * Starts a container, or says loudly what is not tried where that cannot be.
     *
     * @param what cannot be tried without it
     * @param image what it is made of
     */
    static boolean start(String what, String image, GenericContainer<?> container) {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return NotRun.because(
                        what,
                        "there is no Docker engine here; ./lianshen test --kafka … --mongodb … runs it on servers");
            }
            fetch(DockerClientFactory.lazyClient(), image);
        } catch (DockerException e) {
            return NotRun.because(what, "the Docker engine cannot make a container of " + image + ": " + reason(e));
        }
        container.start();
        return true;
    }

    /** Asks once; Testcontainers would ask a registry that cannot be reached for minutes. */
    private static void fetch(DockerClient engine, String image) {
        try {
            engine.inspectImageCmd(image).exec();
        } catch (NotFoundException _) {
            try {
                engine.pullImageCmd(image).start().awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String reason(DockerException e) {
        return String.valueOf(e.getMessage()).strip();
    }
}
