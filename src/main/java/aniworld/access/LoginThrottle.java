package aniworld.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Slows down whoever guesses: after five failures in 15 minutes an origin is locked out for a
/// minute, and for twice as long with each further failure, up to an hour. Origins that many people
/// share are locked out for five minutes at most. What it knows outlives a restart.
final class LoginThrottle {
    static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_SHARED = Duration.ofMinutes(5);

    /// How long a lock-out counts when the next failure comes.
    private static final Duration MEMORY = Duration.ofHours(1);

    private static final int MOST_ORIGINS = 10_000;

    private final AccessStore store;
    private final InstantSource clock;
    private final int mostOrigins;
    private final ReentrantLock lock = new ReentrantLock();

    /// The origin that failed last comes last.
    private final Map<String, LoginFailures> table = new LinkedHashMap<>();

    LoginThrottle(AccessStore store, InstantSource clock) {
        this(store, clock, MOST_ORIGINS);
    }

    /// @param mostOrigins how many are remembered; the one that failed longest ago is forgotten
    ///   first
    LoginThrottle(AccessStore store, InstantSource clock, int mostOrigins) {
        this.store = store;
        this.clock = clock;
        this.mostOrigins = mostOrigins;
        store.failures().stream()
                .sorted(Comparator.comparing(LoginFailures::last))
                .forEach(failures -> table.put(failures.origin(), failures));
    }

    /// How long this caller has to wait, in whole seconds; empty when it may try.
    Optional<Duration> refusal(Caller caller) {
        lock.lock();
        try {
            Instant now = clock.instant();
            return known(caller, now)
                    .map(failures -> Duration.between(now, failures.refusedUntil()))
                    .filter(Duration::isPositive)
                    .map(LoginThrottle::wholeSeconds);
        } finally {
            lock.unlock();
        }
    }

    void failed(Caller caller) {
        lock.lock();
        try {
            Instant now = clock.instant();
            LoginFailures failures = next(known(caller, now).orElse(null), caller, now);
            table.remove(caller.origin());
            table.put(caller.origin(), failures);
            store.saveFailures(failures);
            shrink(now);
        } finally {
            lock.unlock();
        }
    }

    void succeeded(Caller caller) {
        lock.lock();
        try {
            if (table.remove(caller.origin()) != null) {
                store.removeFailures(caller.origin());
            }
        } finally {
            lock.unlock();
        }
    }

    /// A clock that was set back makes an entry of the future, which would lock out for ever: it
    /// does not count.
    private Optional<LoginFailures> known(Caller caller, Instant now) {
        return Optional.ofNullable(table.get(caller.origin()))
                .filter(failures -> !failures.last().isAfter(now));
    }

    private static LoginFailures next(@Nullable LoginFailures before, Caller caller, Instant now) {
        List<Instant> recent = recent(before, now);
        int refusals = before == null || isOver(before, now) ? 0 : before.refusals();
        if (refusals == 0 && recent.size() < ALLOWED) {
            return new LoginFailures(caller.origin(), recent, 0, now);
        }
        Instant until = now.plus(lockOut(refusals, caller));
        return new LoginFailures(caller.origin(), recent, refusals + 1, until);
    }

    private static List<Instant> recent(@Nullable LoginFailures before, Instant now) {
        var recent = new ArrayList<Instant>();
        if (before != null) {
            before.recent().stream().filter(now.minus(WINDOW)::isBefore).forEach(recent::add);
        }
        recent.add(now);
        return recent.subList(Math.max(0, recent.size() - ALLOWED), recent.size());
    }

    private static Duration lockOut(int before, Caller caller) {
        Duration longest = caller.shared() ? LONGEST_SHARED : LONGEST;
        Duration wanted = FIRST.multipliedBy(1L << Math.min(before, 6));
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }

    private static boolean isOver(LoginFailures failures, Instant now) {
        return now.isAfter(failures.refusedUntil().plus(MEMORY));
    }

    private void shrink(Instant now) {
        Iterator<LoginFailures> oldest = table.values().iterator();
        while (oldest.hasNext()) {
            LoginFailures failures = oldest.next();
            if (table.size() <= mostOrigins && !isOver(failures, now)) {
                return;
            }
            oldest.remove();
            store.removeFailures(failures.origin());
        }
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
    }
}
