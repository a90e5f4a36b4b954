package aniworld.origin;

import java.io.IOException;

/// A link that is good for so many requests; then it is refused.
public record Expires(Behaviour until, int requests) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        (asked.number() <= requests ? until : new Answers("403 Expired")).answer(asked, wire);
    }
}
