package aniworld.transfer;

/// Judges now and then whether a connection is worth keeping. Used by one thread alone.
final class SpeedWatch {
    private long lookedAt = System.nanoTime();
    private long before = Long.MIN_VALUE;

    /// @param position that it has reached
    /// @return whether it brought less than it has to, over the time that it may bring nothing
    boolean isTooSlow(long position, Patience patience) {
        if (before == Long.MIN_VALUE) {
            before = position;
        }
        long now = System.nanoTime();
        long took = now - lookedAt;
        if (took < patience.stall().toNanos()) {
            return false;
        }
        long came = position - before;
        before = position;
        lookedAt = now;
        return came < patience.slowest() * (took / 1e9);
    }
}
