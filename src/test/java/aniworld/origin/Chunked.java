package aniworld.origin;

import java.io.IOException;

/// Sends in chunks without a length, and ignores ranges.
///
/// @param complete whether the last chunk comes
public record Chunked(SeededFile file, boolean complete) implements Behaviour {
    private static final int CHUNK = 10_000;

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Transfer-Encoding: chunked", "ETag: " + file.etag());
        for (long offset = 0; offset < file.size(); offset += CHUNK) {
            int size = (int) Math.min(CHUNK, file.size() - offset);
            wire.text(Integer.toHexString(size) + "\r\n");
            wire.body(file.bytes(offset, size));
            wire.text("\r\n");
        }
        if (complete) {
            wire.text("0\r\n\r\n");
        } else {
            wire.cut();
        }
    }
}
