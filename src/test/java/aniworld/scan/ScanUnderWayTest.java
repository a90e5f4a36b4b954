package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.SeriesKey;
import aniworld.shelf.NamePattern;
import aniworld.shelf.RootMarks;
import aniworld.shelf.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What happens while a scan runs.
@ExtendWith(OwnLibrary.class)
class ScanUnderWayTest {
    private final TempLibrary home;

    ScanUnderWayTest(TempLibrary home) {
        this.home = home;
    }

    @Test
    void aFileRecordedWhileTheWalkIsUnderWayStays() {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        var walk = walkThat(home.get("naruto"));

        Path fresh = home.file("Naruto/S01E02.mkv");
        home.library.recorded(
                new SeriesKey("naruto"), List.of(EpisodeNumber.of(1, 2)), fresh, Optional.empty());
        Renewal.takeOver(walk, home.library, home.anime());

        assertThat(home.held("naruto")).containsExactly("S01-E01", "S01-E02");
        home.scanned(0, 0);
    }

    /// One that has read a series' folder and found what was known.
    private static Stocktaking walkThat(Holding known) {
        var walk = new Stocktaking(List.of(known));
        var group = new Group.InFolder(known.series().folder(), known.files());
        walk.add(
                new Unit(known.series().folder(), List.of(group), List.of(), List.of(), List.of()));
        return walk;
    }

    @Test
    void aFolderThatGoesToTheTrashWhileTheWalkIsUnderWayDoesNotComeBack() {
        home.file("Naruto/S01E01.mkv");
        home.scan();
        var walk = walkThat(home.get("naruto"));

        home.library.remove(new SeriesKey("naruto"), true);
        Renewal.takeOver(walk, home.library, home.anime());

        assertThat(home.library.series()).isEmpty();
    }

    @Test
    void eventsTellTheWalkFromItsStartToItsEnd() {
        home.file("Bleach/S01E01.mkv");
        home.file("Naruto/S01E01.mkv");
        home.scan();

        assertThat(home.events)
                .containsExactly(
                        new ScanEvent.Started(),
                        new ScanEvent.Progress(1, 2, "Bleach"),
                        new ScanEvent.Progress(2, 2, "Naruto"),
                        new ScanEvent.Completed(2, 2));
    }

    @Test
    void whileOneScanRunsAnotherIsTurnedAwayAndTheFirstCanBeWaitedFor() throws Exception {
        home.file("Bleach/S01E01.mkv");
        home.file("Naruto/S01E01.mkv");
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        home.topic.listen(event -> pauseAt(event, inside, goOn));

        ScanRun first = home.scan.start(ScanOrder.CAREFUL);
        inside.await();

        assertThat(home.scan()).isEqualTo(new ScanResult.AlreadyRunning());
        assertThat(home.scan.start(ScanOrder.CAREFUL).await(Duration.ZERO))
                .contains(new ScanResult.AlreadyRunning());
        assertThat(first.await(Duration.ofMillis(1))).isEmpty();
        assertThat(first.status()).isEqualTo(new ScanStatus(1, 2, 1, 1));
        assertThat(home.scan.status()).contains(first.status());
        goOn.countDown();
        assertThat(first.await(Duration.ofSeconds(10))).contains(TempLibrary.completed(2, 2));
        assertThat(home.scan.status()).isEmpty();
    }

    private static void pauseAt(ScanEvent event, CountDownLatch inside, CountDownLatch goOn) {
        if (event instanceof ScanEvent.Progress progress && progress.folders() == 1) {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void anInterruptEndsTheScanAndChangesNothing() {
        home.file("Naruto/S01E01.mkv");
        Thread.currentThread().interrupt();

        ScanResult result = home.scan();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(ScanResult.Failed.class);
        assertThat(home.library.series()).isEmpty();
        home.scanned(1, 1);
    }

    @Test
    void afterClosingNoScanStarts() {
        home.scan.close();

        assertThat(home.scan()).isInstanceOf(ScanResult.Failed.class);
    }

    @Test
    void withoutAnAnimeDirectoryThereIsNothingToScan() {
        var nowhere =
                new Shelf(
                        Optional::empty,
                        () -> NamePattern.USUAL,
                        RootMarks.none(),
                        () -> TempLibrary.NOON);
        var scan = new Scan(home.library, nowhere, home.topic);

        assertThat(scan.run(ScanOrder.CAREFUL)).isEqualTo(new ScanResult.NoDirectory());
    }
}
