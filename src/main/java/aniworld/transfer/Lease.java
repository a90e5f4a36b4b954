package aniworld.transfer;

/// A stretch of the file that one connection fetches, from its front to its end. The end may come
/// nearer while it does, when another connection takes over the tail. Guarded by the [Plan].
final class Lease {
    private final long bornAt = System.nanoTime();
    private final long from;
    private long position;
    private long claimed;
    private long to;

    Lease(Range range) {
        from = range.from();
        position = range.from();
        claimed = range.from();
        to = range.to();
    }

    long position() {
        return position;
    }

    long to() {
        return to;
    }

    long rest() {
        return to - position;
    }

    int claim(int most) {
        int size = (int) Math.min(most, rest());
        claimed = position + size;
        return size;
    }

    void advance(int count) {
        position += count;
        claimed = Math.max(claimed, position);
    }

    void end(long end) {
        to = Math.max(position, Math.min(to, end));
    }

    /// Where it could be cut so that so many others get an equal share of the rest; never inside of
    /// what a read is already under way for.
    long cut(int others) {
        return Math.max(claimed, position + rest() / (others + 1));
    }

    /// How long the rest takes at the speed so far.
    double secondsLeft(long now) {
        double seconds = Math.max(1, now - bornAt) / 1e9;
        return position == from ? Double.MAX_VALUE : rest() / ((position - from) / seconds);
    }

    double age(long now) {
        return (now - bornAt) / 1e9;
    }
}
