package aniworld.origin;

import java.io.IOException;

/// What an origin does with one request. The connection stays open afterwards unless the wire was
/// cut.
@FunctionalInterface
public interface Behaviour {

    void answer(Asked asked, Wire wire) throws IOException;

    /// This for the first requests, then the other.
    default Behaviour times(int times, Behaviour then) {
        return (asked, wire) -> {
            if (asked.number() <= times) {
                answer(asked, wire);
            } else {
                then.answer(asked, wire);
            }
        };
    }
}
