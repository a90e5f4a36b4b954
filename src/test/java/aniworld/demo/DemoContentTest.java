package aniworld.demo;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.SettableClock;
import aniworld.Tools;
import aniworld.events.Topic;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.scan.Scan;
import aniworld.scan.ScanEvent;
import aniworld.scan.ScanOrder;
import aniworld.scan.ScanResult;
import aniworld.shelf.NamePattern;
import aniworld.shelf.RootMarks;
import aniworld.shelf.Shelf;
import aniworld.store.Database;
import aniworld.store.SqlSeriesStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoContentTest {
    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    @TempDir private Path folder;
    private DemoContent content;

    @BeforeEach
    void prepare() throws IOException {
        content = DemoContent.prepare(folder, clock);
    }

    @Test
    void aScanFindsEverySeriesAndEpisodeThatWasLaidOut() throws IOException {
        Map<String, List<String>> laidOut = new TreeMap<>();
        for (SeriesPlan series : Jar.series()) {
            series.folder().ifPresent(name -> laidOut.put(name, here(series)));
        }

        assertThat(scanned()).isEqualTo(laidOut).hasSize(7);
    }

    @Test
    void theSeriesToDownloadLacksJustWhatIsToBeQueued() {
        assertThat(content.downloaded().value()).isEqualTo("demon-slayer");
        assertThat(content.toQueue())
                .extracting(EpisodeNumber::compact)
                .containsExactly(
                        "S01E05", "S01E06", "S01E07", "S01E08", "S01E09", "S01E10", "S02E01",
                        "S02E02");
    }

    @Test
    void theFirstEpisodeOfTheReferencesWorkflowIsMissing() throws IOException {
        EpisodePlan first = plan("aniworld_123").episodes(today()).getFirst();

        assertThat(first.number()).isEqualTo(EpisodeNumber.of(1, 1));
        assertThat(first.isReleased(today())).isTrue();
        assertThat(first.file()).isEmpty();
    }

    @Test
    void someEpisodesAreStillToComeWheneverTheDemoRuns() throws IOException {
        for (LocalDate day : List.of(today(), LocalDate.of(2040, 12, 31))) {
            assertThat(plan("attack-on-titan").episodes(day))
                    .filteredOn(episode -> !episode.isReleased(day))
                    .hasSize(2);
        }
    }

    @Test
    void noTwoEpisodesHaveTheSameBytes() {
        List<Content> clips =
                content.contents().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("/clips/"))
                        .map(Map.Entry::getValue)
                        .toList();

        assertThat(clips).hasSizeGreaterThan(80);
        assertThat(clips).extracting(Content::sha256).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfTheLibraryIsTheOneThatTheOriginHas() throws IOException {
        Path file =
                content.animeDirectory()
                        .resolve("Attack on Titan (2013)/Season 01")
                        .resolve("Attack on Titan - S01E03 - Carrier.mp4");

        assertThat(Files.readAllBytes(file))
                .isEqualTo(bytes(content, "/clips/attack-on-titan/S01E03.de.mp4"));
    }

    @Test
    void everyClipIsAPictureWithSound() throws Exception {
        String probe = Tools.require("ffprobe").toString();
        for (int number = 1; number <= 12; number++) {
            String path = "/clips/attack-on-titan/S01E%02d.en.mp4".formatted(number);
            assertThat(streams(probe, path)).as(path).isEqualTo("h264 aac 6.0");
        }
        assertThat(streams(probe, "/clips/moonlit-ramen-express/S01E12.5.en.mp4"))
                .isEqualTo("h264 aac 6.0");
    }

    private String streams(String probe, String path) throws Exception {
        Path file = folder.resolve("probed.mp4");
        Files.write(file, bytes(content, path));
        Process process =
                new ProcessBuilder(
                                probe,
                                "-v",
                                "error",
                                "-show_entries",
                                "stream=codec_name:format=duration",
                                "-of",
                                "default=nokey=1:noprint_wrappers=1",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return said.replaceAll("\\s+", " ").replaceAll("(\\.\\d)\\d* $", "$1");
    }

    static byte[] bytes(DemoContent content, String path) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes) {
            Optional.ofNullable(content.contents().get(path)).orElseThrow().writeTo(out);
        }
        return bytes.toByteArray();
    }

    private Map<String, List<String>> scanned() {
        var shelf =
                new Shelf(
                        () -> Optional.of(content.animeDirectory()),
                        () -> NamePattern.USUAL,
                        RootMarks.none(),
                        clock);
        try (Database database =
                        Database.open(
                                folder.resolve("aniworld.db"), folder.resolve("backups"), clock);
                Scan scan = scan(database, shelf)) {
            assertThat(scan.run(ScanOrder.CAREFUL)).isInstanceOf(ScanResult.Completed.class);
            Map<String, List<String>> found = new TreeMap<>();
            new SqlSeriesStore(database)
                    .all()
                    .forEach(holding -> found.put(holding.series().folder(), held(holding)));
            return found;
        }
    }

    private Scan scan(Database database, Shelf shelf) {
        var library = new Library(new SqlSeriesStore(database), shelf, clock);
        return new Scan(library, shelf, new Topic<ScanEvent>(_ -> {}));
    }

    private static List<String> held(Holding holding) {
        return names(holding.files().stream().flatMap(file -> file.episodes().stream()));
    }

    private List<String> here(SeriesPlan series) {
        return names(
                series.episodes(today()).stream()
                        .filter(episode -> episode.file().isPresent())
                        .map(EpisodePlan::number));
    }

    private static List<String> names(Stream<EpisodeNumber> numbers) {
        return numbers.sorted().map(EpisodeNumber::compact).toList();
    }

    private static SeriesPlan plan(String id) throws IOException {
        return Jar.series().stream()
                .filter(series -> series.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.of(2026, 3, 1);
    }
}
