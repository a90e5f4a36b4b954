package aniworld.transfer.hls;

import java.io.IOException;
import java.net.URI;

/// Fetches a key. Called on the thread that needs it; ends within its own time-out.
@FunctionalInterface
public interface KeySource {

    /// @return the body of the answer; one longer than a few kilobytes need not be read whole
    byte[] fetch(URI key) throws IOException;
}
