package aniworld.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Sessions that ended before their time: one by one by their id, all at once by a new generation.
/// Every request asks; so they are kept here too, until their tokens expire.
///
/// A clock that jumps ahead and back again must not bring one back to life. What is forgotten
/// leaves a mark, the latest end of a token among it: a token that ends no later is over, whatever
/// the clock says, and a new one that would end no later begins a generation without a mark.
final class Revocations {
    private static final String GENERATION = "session_generation";
    private static final String FORGOTTEN = "revocations_forgotten_until";

    private final AccessStore store;
    private final InstantSource clock;
    private final Map<String, Instant> revoked;
    private final AtomicLong generation;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Instant forgotten;

    Revocations(AccessStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.generation = new AtomicLong(store.value(GENERATION).map(Long::parseLong).orElse(1L));
        this.forgotten =
                Instant.ofEpochMilli(store.value(FORGOTTEN).map(Long::parseLong).orElse(0L));
        this.revoked = new ConcurrentHashMap<>(store.revoked());
        forget(clock.instant());
    }

    long generation() {
        return generation.get();
    }

    /// The generation for a token that will end then.
    ///
    /// @param checked the one that was current when the password was checked; it stays when another
    ///   began since
    long generationFor(long checked, Instant end) {
        renewing.lock();
        try {
            if (checked == generation.get() && !end.isAfter(forgotten)) {
                revokeAll();
                mark(Instant.EPOCH);
                return generation.get();
            }
            return checked;
        } finally {
            renewing.unlock();
        }
    }

    boolean isRevoked(Session session) {
        return !session.jti().startsWith(generation.get() + "-")
                || revoked.containsKey(session.jti())
                || !session.expiresAt().isAfter(forgotten);
    }

    void revoke(Session session) {
        store.revoke(session.jti(), session.expiresAt());
        revoked.put(session.jti(), session.expiresAt());
        forget(clock.instant());
    }

    void revokeAll() {
        renewing.lock();
        try {
            store.put(GENERATION, Long.toString(generation.incrementAndGet()));
        } finally {
            renewing.unlock();
        }
    }

    /// First the mark, then the rows: a crash in between forgets nothing.
    private void forget(Instant now) {
        renewing.lock();
        try {
            Optional<Instant> latest =
                    revoked.values().stream()
                            .filter(until -> !until.isAfter(now))
                            .max(Comparator.naturalOrder());
            if (latest.isPresent()) {
                mark(latest.get().isAfter(forgotten) ? latest.get() : forgotten);
                store.pruneRevoked(now);
                revoked.values().removeIf(until -> !until.isAfter(now));
            }
        } finally {
            renewing.unlock();
        }
    }

    private void mark(Instant until) {
        store.put(FORGOTTEN, Long.toString(until.toEpochMilli()));
        forgotten = until;
    }
}
