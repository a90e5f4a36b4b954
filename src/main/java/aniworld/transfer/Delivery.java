package aniworld.transfer;

import java.io.IOException;
import java.nio.file.Path;

/// Moves a whole, checked, flushed file from the partial area to its final name. The library gives
/// its own, because it alone decides about files of the user.
@FunctionalInterface
public interface Delivery {

    /// @throws java.nio.file.FileAlreadyExistsException when something is there that must stay
    /// @throws IOException when the move failed; then the target is as it was and the partial is
    ///   still there
    void deliver(Path partial, Path target) throws IOException;
}
