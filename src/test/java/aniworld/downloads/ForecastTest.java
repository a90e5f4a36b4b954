package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final long FREE = 1000 + Reservations.SPARE;

    private static Forecast of(long open, long sized, long bytes, long gathered, boolean shared) {
        return Forecast.of(
                new DownloadStore.Backlog(open, sized, bytes),
                new DownloadStore.Tally(Counts.NONE, Counts.NONE, 4 * 400, 4),
                gathered,
                Optional.of(new Destination.Room(FREE, shared)));
    }

    @Test
    void whatFitsLacksNothing() {
        assertThat(of(2, 2, 1000, 0, true).lacking()).contains(0L);
    }

    @Test
    void whatDoesNotFitSaysHowMuchIsLacking() {
        assertThat(of(2, 2, 1001, 0, true).lacking()).contains(1L);
    }

    @Test
    void anUnknownSizeCountsAsAnAverageOne() {
        Forecast forecast = of(3, 1, 300, 0, true);

        assertThat(forecast.bytes()).isEqualTo(300 + 2 * 400);
        assertThat(forecast.guessed()).isEqualTo(2);
        assertThat(forecast.lacking()).contains(100L);
    }

    @Test
    void whatLiesOnTheSameDiskAlreadyNeedsNoRoom() {
        assertThat(of(1, 1, 1200, 200, true).lacking()).contains(0L);
        assertThat(of(1, 1, 1200, 200, false).lacking()).contains(200L);
    }

    @Test
    void anEmptyQueueFitsOnAFullDisk() {
        assertThat(new Forecast(0, 0, 0, Optional.of(0L)).lacking()).contains(0L);
    }

    @Test
    void withoutADiskOrAnySizeNothingIsSaid() {
        assertThat(new Forecast(1, 0, 5, Optional.empty()).lacking()).isEmpty();
        assertThat(new Forecast(2, 2, 0, Optional.of(FREE)).lacking()).isEmpty();
    }
}
