package aniworld.origin;

import java.io.IOException;

/// Says of every range that the file has no such one, and does not say how long it is.
public record NoSuchRange(SeededFile file) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        if (asked.header("range").isPresent()) {
            wire.head("416 Range Not Satisfiable", "Content-Length: 0");
        } else {
            new Serves(file).answer(asked, wire);
        }
    }
}
