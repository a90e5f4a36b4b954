package aniworld.transfer;

import aniworld.transfer.hls.Fetch;
import java.time.Duration;

/// One fetch of a stream, in the order in which its bytes stand in the film.
///
/// @param duration zero for what is no media but belongs before it
/// @param opensPart the decoder has to begin anew here
record Chunk(Fetch fetch, Duration duration, boolean opensPart) {

    /// What it is known by again another day, whatever host and token its address has then.
    String identity() {
        String path = String.valueOf(fetch.address().getPath());
        return String.join(
                "|",
                path.substring(path.lastIndexOf('/') + 1),
                fetch.range().map(Object::toString).orElse(""),
                duration.toString(),
                Boolean.toString(opensPart),
                fetch.lock().map(lock -> lock.iv().toString()).orElse(""));
    }

    /// What of the address counts.
    Window window() {
        return fetch.range()
                .map(range -> new Window(new Range(range.offset(), range.end())))
                .orElse(Window.WHOLE);
    }
}
