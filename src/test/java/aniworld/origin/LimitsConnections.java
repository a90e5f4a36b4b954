package aniworld.origin;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/// Answers only so many requests at a time, the others with a refusal.
public record LimitsConnections(Behaviour inner, Semaphore permits, Behaviour refusal)
        implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        if (!permits.tryAcquire()) {
            refusal.answer(asked, wire);
            return;
        }
        try {
            inner.answer(asked, wire);
        } finally {
            permits.release();
        }
    }
}
