package aniworld.schedule;

import java.util.Optional;

/// Where past scans are remembered. Safe for any thread.
public interface RunStore {

    /// Empty before the first `save`.
    Optional<Runs> load();

    /// On the disk when it returns.
    void save(Runs runs);
}
