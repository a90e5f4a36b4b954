package aniworld.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Which bytes of a file are written and who fetches which of the others. Safe for any thread.
///
/// Whoever has nothing to do gets a free gap, else the tail of the longest lease: so the slowest
/// connection never decides alone when the file is whole.
final class Plan {
    /// Below this a fresh lease is not worth a further connection.
    private static final long FRESH = 2L << 20;

    private static final long SMALLEST = 32L << 10;
    private static final double WORTH_SECONDS = 0.8;

    private final List<Lease> leases = new ArrayList<>();
    private Coverage written;
    private OptionalLong total;

    Plan(Coverage written, OptionalLong total) {
        this.written = written;
        this.total = total;
    }

    /// A gap, or a part of what another one has.
    ///
    /// @param idle how many connections look for work, this one included
    /// @return empty when more connections would not help
    synchronized Optional<Lease> next(int idle) {
        Coverage taken = written;
        for (Lease lease : leases) {
            if (lease.rest() > 0) {
                taken = taken.plus(new Range(lease.position(), lease.to()));
            }
        }
        List<Range> gaps = taken.gaps(end());
        return gaps.isEmpty() ? steal(idle) : Optional.of(handOut(gaps.getFirst()));
    }

    private Optional<Lease> steal(int idle) {
        long now = System.nanoTime();
        return leases.stream()
                .filter(lease -> total.isPresent() && isWorthCutting(lease, now))
                .max(Comparator.comparingLong(Lease::rest))
                .map(lease -> handOut(tail(lease, idle)));
    }

    private static boolean isWorthCutting(Lease lease, long now) {
        if (lease.to() - lease.cut(1) < SMALLEST) {
            return false;
        }
        return lease.age(now) < WORTH_SECONDS
                ? lease.rest() >= FRESH
                : lease.secondsLeft(now) > WORTH_SECONDS;
    }

    private static Range tail(Lease lease, int idle) {
        var tail = new Range(lease.cut(idle), lease.to());
        lease.end(tail.from());
        return tail;
    }

    private Lease handOut(Range range) {
        var lease = new Lease(range);
        leases.add(lease);
        return lease;
    }

    /// How many bytes may be read now for this lease; none when it is done. What was claimed stays
    /// with the lease until [#wrote].
    synchronized int claim(Lease lease, int most) {
        return leases.contains(lease) ? lease.claim(most) : 0;
    }

    synchronized void wrote(Lease lease, int count) {
        written = written.plus(new Range(lease.position(), lease.position() + count));
        lease.advance(count);
    }

    /// What is left of it is free for others.
    synchronized void giveBack(Lease lease) {
        leases.remove(lease);
    }

    synchronized void learn(long size) {
        total = OptionalLong.of(size);
        leases.forEach(lease -> lease.end(size));
    }

    /// The stretch that a lease has now.
    synchronized Range rest(Lease lease) {
        return new Range(lease.position(), Math.max(lease.to(), lease.position() + 1));
    }

    synchronized boolean isComplete() {
        return total.isPresent() && written.gaps(total.getAsLong()).isEmpty();
    }

    synchronized Coverage written() {
        return written;
    }

    synchronized OptionalLong total() {
        return total;
    }

    private long end() {
        return total.orElse(Long.MAX_VALUE);
    }
}
