package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpeedMeterTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final SpeedMeter meter = new SpeedMeter(nanos::get);

    private void pass(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void nothingReportedIsNoSpeed() {
        assertThat(meter.bytesPerSecond()).isZero();
        meter.report(1000);
        assertThat(meter.bytesPerSecond()).isZero();
    }

    @Test
    void bytesOfAnEarlierRunDoNotCount() {
        meter.report(1_000_000);
        pass(1000);
        meter.report(1_000_500);

        assertThat(meter.bytesPerSecond()).isEqualTo(500);
    }

    @Test
    void onlyTheLastFiveSecondsCount() {
        meter.report(0);
        pass(5000);
        meter.report(1_000_000);
        for (int second = 1; second <= 5; second++) {
            pass(1000);
            meter.report(1_000_000 + second * 100);
        }

        assertThat(meter.bytesPerSecond()).isEqualTo(100);
    }

    @Test
    void aStallFallsToZeroWithoutAReport() {
        meter.report(0);
        pass(1000);
        meter.report(1000);
        pass(1000);
        assertThat(meter.bytesPerSecond()).isEqualTo(500);
        pass(5000);
        assertThat(meter.bytesPerSecond()).isZero();
    }

    @Test
    void reportsInQuickSuccessionAreOne() {
        meter.report(0);
        for (int step = 1; step <= 1000; step++) {
            pass(1);
            meter.report(step);
        }

        assertThat(meter.bytesPerSecond()).isEqualTo(1000);
    }
}
