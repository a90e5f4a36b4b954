package aniworld.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/// Bytes a second over the last three seconds. Used by one thread at a time.
final class RecentSpeed {
    private static final long SPAN_NANOS = 3_000_000_000L;

    private final Deque<Point> points = new ArrayDeque<>();

    void reached(long bytes) {
        long now = System.nanoTime();
        points.addLast(new Point(now, bytes));
        while (now - points.getFirst().nanos() > SPAN_NANOS) {
            points.removeFirst();
        }
    }

    double bytesPerSecond() {
        if (points.size() < 2) {
            return 0;
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        double seconds = Math.max(1, last.nanos() - first.nanos()) / 1e9;
        return Math.max(0, last.bytes() - first.bytes()) / seconds;
    }

    private record Point(long nanos, long bytes) {}
}
