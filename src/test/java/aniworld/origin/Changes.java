package aniworld.origin;

import java.io.IOException;

/// Has another file, with another tag, from a certain request on.
public record Changes(Behaviour before, int requests, SeededFile after) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        (asked.number() <= requests ? before : new Serves(after)).answer(asked, wire);
    }
}
