package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.transfer.TransferResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody sets the clock, or a machine without a battery learns the time late.
class ClockJumpTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir Path folder;
    private final Script script = new Script();
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = Bench.running(folder, script);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    private void jump(Duration span) {
        bench.time.updateAndGet(now -> now.plus(span));
    }

    @Test
    void whatWaitsForItsNextAttemptDoesNotWaitForAClockThatWasSetBack()
            throws InterruptedException {
        script.does(Script.passing("Connection reset"));
        bench.add(Bench.wish(1));
        bench.retryNext();

        jump(YEAR.negated());
        script.does(Script::deliver);
        bench.bringNext();

        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void aDiskThatWasFullIsLookedAtAgainThoughTheClockWasSetBack() throws InterruptedException {
        script.does((order, watch) -> new TransferResult.DiskTrouble("No space left on device"));
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        bench.awaitQuiet();

        jump(YEAR.negated());
        script.does(Script::deliver);
        bench.bringNext();

        assertThat(bench.stateOf(1)).isInstanceOf(DownloadState.Completed.class);
    }

    @Test
    void aJumpAheadBringsWhatWaitsAndNothingTwice() throws InterruptedException {
        script.does(Script.passing("Connection reset"));
        bench.add(Bench.wish(1));
        bench.retryNext();

        jump(YEAR);
        script.does(Script::deliver);
        bench.bringNext();
        bench.dispatcher.tick();
        bench.awaitQuiet();

        assertThat(script.asked).hasSize(2);
    }

    @Test
    void theHoursOpenAndCloseByTheWallClockOfTheirZoneOnTheNightOfTheChange()
            throws InterruptedException {
        bench.hours.set(
                new Hours(List.of(Hours.Span.parse("03:00-04:00")), ZoneId.of("Europe/Berlin")));
        script.does(Script::deliver);
        bench.time.set(Instant.parse("2026-03-29T00:59:59Z"));
        bench.add(Bench.wish(1));
        bench.dispatcher.tick();
        assertThat(script.asked).as("before two, winter time").isEmpty();

        jump(Duration.ofSeconds(1));
        bench.bringNext();
        assertThat(script.asked).as("three at once, summer time").hasSize(1);
    }
}
