package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.SettableClock;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpeedHistoryTest {
    private static final DownloadEvent MOVED =
            new DownloadEvent.Progress(
                    new Download.Ref(
                            new DownloadId(1),
                            new QueueItemId(1),
                            SeriesKey.parse("bleach").orElseThrow(),
                            "Bleach",
                            EpisodeNumber.of(1, 1)),
                    new DownloadProgress(1, OptionalLong.empty(), 1, "host"));

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final AtomicLong speed = new AtomicLong();
    private final SpeedHistory history = new SpeedHistory(speed::get, clock);

    private void moves(long bytesPerSecond) {
        speed.set(bytesPerSecond);
        history.noted(MOVED);
        clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void beforeAnythingMovedAllWasStill() {
        assertThat(history.bytesPerSecond()).hasSize(300).containsOnly(0L);
    }

    @Test
    void theNewestSecondIsTheLast() {
        moves(100);
        moves(200);

        assertThat(history.bytesPerSecond()).endsWith(0L, 100L, 200L);
    }

    @Test
    void aSecondIsMeasuredOnce() {
        speed.set(7);
        history.noted(MOVED);
        moves(9000);

        assertThat(history.bytesPerSecond()).endsWith(0L, 7L);
    }

    @Test
    void whatPausedShowsAsNothing() {
        moves(100);
        clock.advance(Duration.ofSeconds(2));
        moves(300);

        assertThat(history.bytesPerSecond()).endsWith(100L, 0L, 0L, 300L);
    }

    @Test
    void itGoesBackFiveMinutesAndNoFurther() {
        moves(100);
        clock.advance(SpeedHistory.SPAN.minusSeconds(1));
        assertThat(history.bytesPerSecond()).startsWith(100L);

        clock.advance(Duration.ofSeconds(1));
        assertThat(history.bytesPerSecond()).containsOnly(0L);
    }
}
