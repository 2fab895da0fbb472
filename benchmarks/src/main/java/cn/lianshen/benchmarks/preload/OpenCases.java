package cn.lianshen.benchmarks.preload;

import cn.lianshen.benchmarks.platform.MeasuredPlatform;
import cn.lianshen.benchmarks.scenario.Office;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * Open cases. Where the store can be reached, one case is played up to the departments' desks and every document in which it occurs is
 * copied under ids of its own; elsewhere all are started over HTTP.
 */
public final class OpenCases {

    private static final int SENDERS = 16;

    private final MeasuredPlatform platform;
    private final Office office;
    private final Consumer<String> progress;

    /** @param progress hears how far it is */
    public OpenCases(MeasuredPlatform platform, Office office, Consumer<String> progress) {
        this.platform = platform;
        this.office = office;
        this.progress = progress;
    }

    /** Loads so many; returns how, for the record. */
    public String load(int count) throws IOException, InterruptedException {
        URI gateway = platform.gateway();
        if (platform.inside().isEmpty()) {
            office.start(gateway, SENDERS, count, done -> progress.accept("open cases: " + done));
            return "HTTP";
        }
        List<String> played = office.start(gateway, 1, 1, _ -> {});
        try (StoredCase original = StoredCase.settled(platform.inside().get().mongodb(), played.getFirst())) {
            progress.accept("copying a case of " + original.documents() + " documents");
            original.copy(count - 1, done -> progress.accept("open cases: " + done));
        }
        return "copies in the store";
    }
}
