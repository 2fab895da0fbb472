package cn.lianshen.reporting.usecase;

import java.time.Instant;
import java.util.Optional;

/** A durable note that the records are being rebuilt, so that a rebuild that is interrupted is not forgotten. */
public interface RebuildNote {

    void begun(Instant at);

    void done();

    /** Since when the records have been incomplete; empty if they are complete. */
    Optional<Instant> since();
}
