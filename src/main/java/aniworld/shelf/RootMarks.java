package aniworld.shelf;

import java.nio.file.Path;
import java.util.Optional;

/// Remembers the marker that an anime directory bore when it was seen last. Safe for any thread.
public interface RootMarks {

    /// @param root absolute
    Optional<String> of(Path root);

    /// Only the newest is kept.
    void remember(Path root, String marker);

    void forget(Path root);

    /// For whoever looks at a directory once.
    static RootMarks none() {
        return new RootMarks() {
            @Override
            public Optional<String> of(Path root) {
                return Optional.empty();
            }

            @Override
            public void remember(Path root, String marker) {}

            @Override
            public void forget(Path root) {}
        };
    }
}
