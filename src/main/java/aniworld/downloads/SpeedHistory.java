package aniworld.downloads;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// How fast everything together came in during the last minutes, second by second. It looks when
/// something moves and at no other time: a second in which nothing was said is one of nothing. Safe
/// for any thread.
public final class SpeedHistory {
    /// How far back it goes.
    public static final Duration SPAN = Duration.ofMinutes(5);

    private static final int SECONDS = (int) SPAN.toSeconds();

    private final LongSupplier speed;
    private final InstantSource clock;
    private final long[] measured = new long[SECONDS];
    private final long[] second = new long[SECONDS];

    /// @param speed of all running transfers now, in bytes a second
    public SpeedHistory(LongSupplier speed, InstantSource clock) {
        this.speed = speed;
        this.clock = clock;
    }

    /// Looks at the speed, once a second at most.
    public synchronized void noted(DownloadEvent event) {
        long now = clock.instant().getEpochSecond();
        int place = Math.floorMod(now, SECONDS);
        if (event instanceof DownloadEvent.Progress && second[place] != now) {
            measured[place] = speed.getAsLong();
            second[place] = now;
        }
    }

    /// Bytes a second, oldest first, as many as [#SPAN] has seconds; the last is the second before
    /// the present one, which is not over yet.
    public synchronized List<Long> bytesPerSecond() {
        long now = clock.instant().getEpochSecond();
        return LongStream.range(now - SECONDS, now).mapToObj(this::in).toList();
    }

    private long in(long wanted) {
        int place = Math.floorMod(wanted, SECONDS);
        return second[place] == wanted ? measured[place] : 0;
    }
}
