package aniworld.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the providers answered last.
///
/// @param failing those that did not answer when they were asked last
/// @param lastError of those, the latest
/// @param each in the order of the settings
public record ProvidersHealth(
        int configured,
        int failing,
        Optional<ProviderRecords.Reason> lastError,
        Optional<Instant> lastErrorAt,
        List<ProviderStanding> each) {
    public ProvidersHealth {
        each = List.copyOf(each);
    }

    /// Whether any of them may be asked with hope.
    public boolean isUsable() {
        return configured > failing;
    }
}
