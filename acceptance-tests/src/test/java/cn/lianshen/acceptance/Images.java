package cn.lianshen.acceptance;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;

/** The images of docker-compose.yml, where there is an engine that has or can pull them. */
final class Images {

    static final String KAFKA = "apache/kafka:4.2.1";
    static final String MONGODB = "mongo:8.0.17";

    private Images() {}

    /**
     * Starts containers and says loudly what is not tried where that cannot be.
     *
     * @param what cannot be tried without them
     */
    static boolean start(String what, GenericContainer<?>... containers) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return NotRun.because(
                    what, "there is no Docker engine here; ./lianshen test --kafka … --mongodb … runs it on servers");
        }
        try {
            for (GenericContainer<?> container : containers) {
                container.start();
            }
            return true;
        } catch (ContainerFetchException e) {
            return NotRun.because(what, "the Docker engine has no such image and cannot pull it: " + e.getMessage());
        }
    }
}
