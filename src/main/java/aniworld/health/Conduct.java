package aniworld.health;

import aniworld.health.ProviderStanding.LastError;
import aniworld.health.ProviderStanding.State;
import aniworld.provider.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How one provider answered, and how long it is left alone for that: after three failures in a row
/// for half a minute, doubling to a quarter of an hour; where it has changed or wants other
/// credentials for an hour, doubling to a day; and as long as it asks for, at most an hour. Safe
/// for any thread.
final class Conduct {
    private static final int REMEMBERED = 100;
    private static final int PATIENCE = 3;
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration SHORT_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_SHORT_REST = Duration.ofMinutes(15);
    private static final Duration LONG_REST = Duration.ofHours(1);
    private static final Duration LONGEST_LONG_REST = Duration.ofDays(1);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final Deque<Boolean> last = new ArrayDeque<>();
    private int failuresInARow;
    private Optional<Instant> answeredAt = Optional.empty();
    private Optional<LastError> error = Optional.empty();
    private Optional<Instant> restsUntil = Optional.empty();

    synchronized void answered(Instant now) {
        remember(true);
        failuresInARow = 0;
        answeredAt = Optional.of(now);
        restsUntil = Optional.empty();
    }

    synchronized void failed(ProviderRecords.Reason reason, String words, Instant now) {
        remember(false);
        failuresInARow++;
        error = Optional.of(new LastError(reason, words, now));
        if (failuresInARow >= PATIENCE) {
            restsUntil = Optional.of(now.plus(rest(reason)));
        }
    }

    /// Who says when to come back is not asked before.
    synchronized void wishes(ProviderFault.Refused refused, Instant now) {
        refused.retryAfter()
                .map(wish -> wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish)
                .map(now::plus)
                .filter(until -> restsUntil.filter(until::isBefore).isEmpty())
                .ifPresent(until -> restsUntil = Optional.of(until));
    }

    private Duration rest(ProviderRecords.Reason reason) {
        int doublings = Math.min(MOST_DOUBLINGS, failuresInARow - PATIENCE);
        return switch (reason) {
            case UNREACHABLE, REFUSED, FAULT -> doubled(SHORT_REST, doublings, LONGEST_SHORT_REST);
            case CHANGED, UNAUTHORISED -> doubled(LONG_REST, doublings, LONGEST_LONG_REST);
        };
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration rest = first.multipliedBy(1L << times);
        return rest.compareTo(longest) > 0 ? longest : rest;
    }

    private void remember(boolean good) {
        last.addLast(good);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    synchronized boolean isFailing() {
        return failuresInARow > 0;
    }

    synchronized Optional<LastError> error() {
        return error;
    }

    /// How long it is still left alone.
    synchronized Optional<Duration> rest(Instant now) {
        return restsUntil.filter(now::isBefore).map(until -> Duration.between(now, until));
    }

    synchronized ProviderStanding standing(String id, Instant now) {
        int good = (int) last.stream().filter(one -> one).count();
        return new ProviderStanding(
                id,
                state(now),
                good,
                last.size() - good,
                answeredAt,
                error,
                restsUntil.filter(now::isBefore));
    }

    private State state(Instant now) {
        if (last.isEmpty()) {
            return State.UNKNOWN;
        }
        if (rest(now).isPresent()) {
            boolean changed =
                    error.filter(one -> one.reason() == ProviderRecords.Reason.CHANGED).isPresent();
            return changed ? State.QUARANTINED : State.RESTING;
        }
        return failuresInARow > 0 ? State.FAILING : State.OK;
    }
}
