package aniworld.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Partial data without a download.
class OrphansTest {
    private static final Instant LONG_AGO = Bench.NOON.minus(Duration.ofDays(8));

    @TempDir Path folder;
    private Bench bench;
    private Path partials;

    @BeforeEach
    void setUp() throws IOException {
        var script = new Script();
        script.does(Script.halting(new Semaphore(0)));
        bench = Bench.running(folder, script);
        partials = Files.createDirectories(bench.destination.partials);
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    private Path left(String name, Instant touched) throws IOException {
        Path file = partials.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "half");
        Files.setLastModifiedTime(file, FileTime.from(touched));
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dl_77.part",
                "dl_77_one-piece_S01-E02.part",
                "dl_77_one-piece_S01-E13.5.part.journal",
                "arriving-dl_77_one_piece_S01-E02.part"
            })
    void whatBelongsToNoDownloadAndRestedForAWeekGoes(String name) throws IOException {
        Path orphan = left(name, LONG_AGO);

        bench.dispatcher.tidy();

        assertThat(orphan).doesNotExist();
    }

    @Test
    void theFolderOfAStreamGoesWithIt() throws IOException {
        Path segment = left("dl_77.part.stream/segment-v-1", LONG_AGO);
        Path stream = segment.resolveSibling("");
        Files.setLastModifiedTime(stream, FileTime.from(LONG_AGO));

        bench.dispatcher.tidy();

        assertThat(stream).doesNotExist();
    }

    @Test
    void aStreamOfWhichOnePieceIsNewStays() throws IOException {
        Path segment = left("dl_77.part.stream/segment-v-1", Bench.NOON);
        Files.setLastModifiedTime(segment.resolveSibling(""), FileTime.from(LONG_AGO));

        bench.dispatcher.tidy();

        assertThat(segment).exists();
    }

    @Test
    void whatAnotherServerMayBeGatheringStays() throws IOException {
        Path fresh = left("dl_77.part", Bench.NOON.minus(Duration.ofDays(6)));

        bench.dispatcher.tidy();

        assertThat(fresh).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dl_77.mkv",
                "dl_77",
                "my dl_77.part",
                "dl_x.part",
                ".ignore",
                "dl_77.partial"
            })
    void otherNamesStayHoweverOld(String name) throws IOException {
        Path other = left(name, LONG_AGO);

        bench.dispatcher.tidy();

        assertThat(other).exists();
    }

    @Test
    void whatADownloadOfTheQueueNeedsStaysHoweverOld() throws IOException {
        bench.add(Bench.wish(1, 2));
        Path waiting = left("dl_1.part", LONG_AGO);
        Path notes = left("dl_1.part.journal", LONG_AGO);
        Path failed = left("dl_2.part", LONG_AGO);
        bench.store.settle(new DownloadId(2), new DownloadState.Failed("gone", Bench.NOON, 6));

        bench.dispatcher.tidy();

        assertThat(waiting).exists();
        assertThat(notes).exists();
        assertThat(failed).as("it may be tried again").exists();
    }

    @Test
    void whatAnotherDownloadLeftUnderTheSameNumberGoes() throws IOException {
        bench.add(Bench.wish(1));
        Path other = left("dl_1_one-piece_S01-E02.part", LONG_AGO);

        bench.dispatcher.tidy();

        assertThat(other).doesNotExist();
    }
}
