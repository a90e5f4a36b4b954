package aniworld.health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How everything is.
///
/// @param database how long it took to answer; empty when it did not within a second
/// @param anime where the library is
/// @param downloads where partial files are gathered
/// @param programs by name, whether the machine has them; none is needed
public record HealthReport(
        Optional<Duration> database,
        FolderHealth anime,
        FolderHealth downloads,
        ProvidersHealth providers,
        Map<String, Boolean> programs) {
    public HealthReport {
        programs = Map.copyOf(programs);
    }

    /// The whole in a word.
    public enum Status {
        HEALTHY,

        /// It serves, and something needs a person.
        DEGRADED,

        /// It does not serve.
        UNHEALTHY
    }

    public Status status() {
        if (database.isEmpty()) {
            return Status.UNHEALTHY;
        }
        boolean whole = anime.isAccessible() && downloads.isAccessible() && providers.isUsable();
        return whole ? Status.HEALTHY : Status.DEGRADED;
    }
}
