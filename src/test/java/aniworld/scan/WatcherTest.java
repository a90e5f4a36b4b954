package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes that are noticed while the program runs.
class WatcherTest {
    private static final Watcher.Rest SHORT =
            new Watcher.Rest(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMillis(50));

    @TempDir Path folder;
    @AutoClose private TempLibrary home;
    @AutoClose private Watcher watcher;
    private final BlockingQueue<ScanEvent.Completed> scans = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        watcher = new Watcher(home.shelf, home.scan, SHORT);
        home.file("Moss Garden/Season 01/Moss Garden - S01E01.mkv");
        home.scan();
        home.topic.listen(
                event -> {
                    if (event instanceof ScanEvent.Completed done) {
                        scans.add(done);
                    }
                });
    }

    /// Scans follow until what has changed is known; the first may come before the last change.
    private void awaitEpisodes(String series, String... episodes) throws InterruptedException {
        while (home.library.find(series).isEmpty()
                || !home.held(series).equals(List.of(episodes))) {
            assertThat(scans.poll(30, TimeUnit.SECONDS)).as("a scan").isNotNull();
        }
    }

    @Test
    void aFileThatComesIsInTheLibrarySoonAfter() throws InterruptedException {
        watcher.start();
        assertThat(watcher.awaitWatching(Duration.ofSeconds(30))).isTrue();

        home.file("Moss Garden/Season 01/Moss Garden - S01E02.mkv");

        awaitEpisodes("moss-garden", "S01-E01", "S01-E02");
    }

    @Test
    void whereTheSystemDoesNotTellOfChangesItLooksByItself() throws InterruptedException {
        watcher = new Watcher(home.shelf, home.scan, SHORT, _ -> true);
        watcher.start();
        assertThat(watcher.awaitWatching(Duration.ofSeconds(30))).isTrue();

        home.file("Moss Garden/Season 01/Moss Garden - S01E02.mkv");

        awaitEpisodes("moss-garden", "S01-E01", "S01-E02");
    }

    @Test
    void lookingAndFindingNothingIsNoNews() throws IOException {
        home.pass(Duration.ofDays(3650));
        home.scan();
        home.events.clear();

        home.scan.look();

        assertThat(home.events).isEmpty();
    }

    @Test
    void whatItNoticedIsNewToWhoeverAsksForAScan() {
        home.file("Moss Garden/Season 01/Moss Garden - S01E02.mkv");
        home.file("Salt Road/Salt Road - S01E01.mkv");
        home.scan.look();

        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(1, 2, List.of()));
        assertThat(home.scan()).isEqualTo(new ScanResult.Completed(0, 0, List.of()));
    }

    @Test
    void aFolderThatComesIsWatchedToo() throws InterruptedException {
        watcher.start();
        assertThat(watcher.awaitWatching(Duration.ofSeconds(30))).isTrue();

        home.file("Salt Road/Season 01/Salt Road - S01E01.mkv");
        awaitEpisodes("Salt Road", "S01-E01");
        home.file("Salt Road/Season 01/Salt Road - S01E02.mkv");
        awaitEpisodes("Salt Road", "S01-E01", "S01-E02");
    }

    @Test
    void afterClosingNothingIsScanned() throws IOException, InterruptedException {
        watcher.start();
        assertThat(watcher.awaitWatching(Duration.ofSeconds(30))).isTrue();
        watcher.close();

        Files.delete(home.anime().resolve("Moss Garden/Season 01/Moss Garden - S01E01.mkv"));

        assertThat(scans).isEmpty();
        assertThat(home.held("moss-garden")).containsExactly("S01-E01");
    }

    @Test
    void withoutAnAnimeDirectoryItWaitsForTheSetting() throws InterruptedException {
        home.directory(Optional.empty());
        watcher.start();
        assertThat(watcher.awaitWatching(Duration.ZERO)).isFalse();

        home.directory(Optional.of(home.anime()));
        watcher.start();
        watcher.start();
        assertThat(watcher.awaitWatching(Duration.ofSeconds(30))).isTrue();
        home.file("Moss Garden/Season 01/Moss Garden - S01E02.mkv");

        awaitEpisodes("moss-garden", "S01-E01", "S01-E02");
    }
}
