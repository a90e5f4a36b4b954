package aniworld.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.SettableClock;
import aniworld.downloads.Download;
import aniworld.downloads.DownloadState;
import aniworld.downloads.Nowhere;
import aniworld.downloads.Queue;
import aniworld.events.Topic;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.NewSeries;
import aniworld.library.Origin;
import aniworld.library.SeriesChange;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.refresh.RefreshEvent;
import aniworld.scan.ScanEvent;
import aniworld.scan.TempLibrary;
import aniworld.store.SqlDownloadStore;
import aniworld.store.SqlRunStore;
import aniworld.store.SqlSeriesStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock begins at noon and the interval is an hour.
class ScheduleTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SeriesKey TITAN = new SeriesKey("titan");

    @TempDir Path folder;
    private final SettableClock clock = new SettableClock(TempLibrary.NOON.toString());
    private ScheduleRules rules = new ScheduleRules(true, HOUR, false);
    @AutoClose private TempLibrary home;
    private Queue queue;
    private SqlDownloadStore downloads;
    @AutoClose private Schedule schedule;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        downloads = new SqlDownloadStore(home.database);
        queue =
                new Queue(
                        downloads,
                        new SqlSeriesStore(home.database),
                        new Nowhere(home.anime()),
                        new Topic<>(failure -> {}),
                        clock);
        schedule = newSchedule();
        home.topic.listen(event -> schedule.noted(event));
    }

    private Schedule newSchedule() {
        return new Schedule(
                () -> rules,
                home.scan,
                new AutoDownload(home.library, queue),
                new SqlRunStore(home.database),
                clock);
    }

    private void at(String time) {
        clock.set(instant(time));
        schedule.due(clock.instant());
    }

    private static Instant instant(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }

    private long scans() {
        return home.events.stream().filter(ScanEvent.Started.class::isInstance).count();
    }

    private Optional<Instant> next() {
        return schedule.status().nextRun();
    }

    @Test
    void aScanBeginsWhenTheIntervalIsOver() {
        at("12:59:59");
        assertThat(scans()).isZero();
        assertThat(next()).contains(instant("13:00:00"));

        at("13:00:00");
        assertThat(scans()).isEqualTo(1);
        assertThat(schedule.status().lastRun()).contains(instant("13:00:00"));
        assertThat(next()).contains(instant("14:00:00"));
    }

    @Test
    void aScanThatWasAskedForCounts() {
        clock.set(instant("12:30:00"));
        home.scan();

        at("13:00:00");

        assertThat(scans()).isEqualTo(1);
        assertThat(next()).contains(instant("13:30:00"));
    }

    @Test
    void whatWasMissedIsMadeUpForByOneScan() {
        at("19:20:00");
        at("19:20:01");

        assertThat(scans()).isEqualTo(1);
        assertThat(next()).contains(instant("20:20:00"));
    }

    @Test
    void aRestartKeepsTheSchedule() {
        at("13:00:00");
        clock.set(instant("13:40:00"));
        schedule = newSchedule();

        assertThat(schedule.status().lastRun()).contains(instant("13:00:00"));
        assertThat(next()).contains(instant("14:00:00"));
    }

    @Test
    void theScanThatAStoppedProgramMissedBeginsAtItsStart() {
        schedule = newSchedule();

        at("22:00:00");

        assertThat(scans()).isEqualTo(1);
    }

    @Test
    void anotherIntervalHoldsAtOnce() {
        rules = new ScheduleRules(true, Duration.ofMinutes(10), false);
        assertThat(next()).contains(instant("12:10:00"));

        rules = new ScheduleRules(false, Duration.ofMinutes(10), false);
        assertThat(next()).isEmpty();
        at("15:00:00");
        assertThat(scans()).isZero();

        rules = new ScheduleRules(true, Duration.ofMinutes(10), false);
        assertThat(next()).as("never in the past").contains(instant("15:00:00"));
    }

    @Test
    void aClockThatWasSetBackDelaysNothingForLong() {
        at("11:00:00");

        assertThat(next()).contains(instant("12:00:00"));
    }

    @Test
    void aScanThatFailsIsRememberedAndTheNextComes() throws IOException {
        Files.delete(home.anime());
        at("13:00:00");
        assertThat(schedule.status().trouble()).contains("The anime directory is not there");
        assertThat(next()).contains(instant("14:00:00"));
        schedule = newSchedule();
        assertThat(schedule.status().trouble()).as("after a restart").isPresent();

        Files.createDirectory(home.anime());
        at("14:00:00");
        assertThat(schedule.status().trouble()).isEmpty();
    }

    @Test
    void withoutALibraryTheScanIsLeftOut() {
        home.directory(Optional.empty());
        at("13:00:00");

        assertThat(schedule.status().trouble()).contains("No anime directory is set");
        assertThat(schedule.status().lastRun()).isEmpty();
        assertThat(next()).contains(instant("14:00:00"));
    }

    @Test
    void itsThreadScansByItselfAndEnds() throws InterruptedException {
        var scanned = new CountDownLatch(1);
        home.topic.listen(
                event -> {
                    if (event instanceof ScanEvent.Completed) {
                        scanned.countDown();
                    }
                });
        schedule.start();
        clock.advance(HOUR);
        schedule.wake();

        assertThat(scanned.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void titanMissesThree() {
        home.library.add(
                new NewSeries(
                        new Origin("catalog", TITAN.value()),
                        SeriesFacts.named("Titan"),
                        List.of(episode(1), episode(2), episode(3)),
                        Optional.empty()));
    }

    private static Episode episode(int number) {
        return new Episode(EpisodeNumber.of(1, number), "", Optional.empty());
    }

    private void theProvidersHaveAnswered() {
        schedule.noted(new RefreshEvent.Completed(0, 1, 0));
        schedule.due(clock.instant());
    }

    private List<String> queued() {
        return queue.active(TITAN).stream().map(one -> one.ref().episode().compact()).toList();
    }

    @Test
    void whatIsMissingIsQueuedOnceTheProvidersHaveAnswered() {
        titanMissesThree();
        rules = new ScheduleRules(true, HOUR, true);
        at("13:00:00");
        assertThat(queued()).isEmpty();

        theProvidersHaveAnswered();
        theProvidersHaveAnswered();

        assertThat(queued()).containsExactly("S01E01", "S01E02", "S01E03");
    }

    @Test
    void nothingIsQueuedUnlessThatIsWished() {
        titanMissesThree();
        theProvidersHaveAnswered();
        assertThat(queued()).isEmpty();

        home.library.change(TITAN, monitored(false));
        rules = new ScheduleRules(true, HOUR, true);
        theProvidersHaveAnswered();
        assertThat(queued()).isEmpty();
    }

    @Test
    void whatFailedForGoodIsTriedOnceADay() {
        titanMissesThree();
        rules = new ScheduleRules(false, HOUR, true);
        theProvidersHaveAnswered();
        queue.active(TITAN).forEach(this::fail);

        clock.advance(Duration.ofHours(23));
        theProvidersHaveAnswered();
        assertThat(queued()).isEmpty();

        clock.advance(HOUR);
        theProvidersHaveAnswered();
        assertThat(queued()).containsExactly("S01E01", "S01E02", "S01E03");
        assertThat(queue.status().downloads().total()).isEqualTo(3);
    }

    @Test
    void aClockThatWasSetBackKeepsNothingFromItsNextTry() {
        titanMissesThree();
        rules = new ScheduleRules(false, HOUR, true);
        theProvidersHaveAnswered();
        queue.active(TITAN).forEach(this::fail);

        clock.advance(Duration.ofDays(-365));
        theProvidersHaveAnswered();

        assertThat(queued()).hasSize(3);
    }

    private void fail(Download download) {
        downloads.settle(download.id(), new DownloadState.Failed("No source", clock.instant(), 0));
    }

    private static SeriesChange monitored(boolean wish) {
        return new SeriesChange(Optional.of(wish), Optional.empty(), Optional.empty());
    }
}
