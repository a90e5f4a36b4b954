package aniworld.origin;

import java.io.IOException;

/// Tells the end of the file only by closing the connection.
public record WithoutLength(SeededFile file) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("200 OK", "Connection: close");
        wire.body(file, 0, file.size());
        wire.cut();
    }
}
