package aniworld.access;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Sessions that ended before their time: one by one by their id, all at once by a new generation.
final class Revocations {
    private static final String GENERATION = "session_generation";

    private final AccessStore store;
    private final InstantSource clock;
    private final AtomicLong generation;
    private final ReentrantLock renewing = new ReentrantLock();

    Revocations(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.generation = new AtomicLong(store.value(GENERATION).map(Long::parseLong).orElse(1L));
        store.pruneRevoked(clock.instant());
    }

    long generation() {
        return generation.get();
    }

    boolean isRevoked(String jti) {
        return !jti.startsWith(generation.get() + "-") || store.isRevoked(jti);
    }

    void revoke(Session session) {
        store.pruneRevoked(clock.instant());
        store.revoke(session.jti(), session.expiresAt());
    }

    void revokeAll() {
        renewing.lock();
        try {
            store.put(GENERATION, Long.toString(generation.incrementAndGet()));
        } finally {
            renewing.unlock();
        }
    }
}
