package aniworld.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Sessions that ended before their time: one by one by their id, all at once by a new generation.
/// Every request asks; so they are kept here too, until their tokens expire.
final class Revocations {
    private static final String GENERATION = "session_generation";

    private final AccessStore store;
    private final InstantSource clock;
    private final Map<String, Instant> revoked;
    private final AtomicLong generation;
    private final ReentrantLock renewing = new ReentrantLock();

    Revocations(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.generation = new AtomicLong(store.value(GENERATION).map(Long::parseLong).orElse(1L));
        store.pruneRevoked(clock.instant());
        this.revoked = new ConcurrentHashMap<>(store.revoked());
    }

    long generation() {
        return generation.get();
    }

    boolean isRevoked(String jti) {
        return !jti.startsWith(generation.get() + "-") || revoked.containsKey(jti);
    }

    void revoke(Session session) {
        Instant now = clock.instant();
        store.pruneRevoked(now);
        store.revoke(session.jti(), session.expiresAt());
        revoked.put(session.jti(), session.expiresAt());
        revoked.values().removeIf(until -> !until.isAfter(now));
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
