package aniworld.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.events.Topic;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.NewSeries;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.shelf.NamePattern;
import aniworld.shelf.Shelf;
import aniworld.store.Database;
import aniworld.store.SqlRootMarks;
import aniworld.store.SqlSeriesStore;
import aniworld.store.SqlShelfJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole library in a folder of the test's own: real files, a real database, a clock that stands
/// at noon until it is moved.
public final class TempLibrary implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public final Database database;
    private final Path anime;
    private volatile Optional<Path> directory;
    public final Shelf shelf;
    public final Library library;
    public final List<ScanEvent> events = new ArrayList<>();
    public final Topic<ScanEvent> topic = new Topic<>(failure -> {});
    public final Scan scan;
    private Instant now = NOON;

    public TempLibrary(Path folder) {
        anime = folder.resolve("anime");
        makeFolder(anime);
        directory = Optional.of(anime);
        database = Database.open(folder.resolve("test.db"), folder.resolve("backups"), this::now);
        shelf =
                new Shelf(
                        () -> directory,
                        () -> NamePattern.USUAL,
                        new SqlRootMarks(database),
                        new SqlShelfJournal(database),
                        this::now);
        library = new Library(new SqlSeriesStore(database), shelf, this::now);
        topic.listen(events::add);
        scan = new Scan(library, shelf, topic);
    }

    private Instant now() {
        return now;
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Path anime() {
        return anime;
    }

    /// Changes the setting of where the library is.
    public void directory(Optional<Path> now) {
        directory = now;
    }

    /// Makes an empty file with all its folders.
    public Path file(String path) {
        return file(path, "");
    }

    public Path file(String path, String text) {
        try {
            Path file = anime.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void remove(String path) {
        try {
            Files.delete(anime.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public ScanResult scan() {
        return scan.run(ScanOrder.CAREFUL);
    }

    /// A scan that must find just so much that is new.
    public void scanned(int series, int episodes) {
        assertThat(scan()).isEqualTo(completed(series, episodes));
    }

    /// What a scan says that found just so much that is new, and could read everything.
    public static ScanResult completed(int series, int episodes) {
        return new ScanResult.Completed(series, episodes, List.of());
    }

    /// What a series holds, by its key or folder.
    public Holding get(String text) {
        return library.find(text).orElseThrow().holding();
    }

    /// The folders of all series, in order.
    public List<String> folders() {
        return library.series().stream().map(Series::folder).sorted().toList();
    }

    /// The episodes of a series' files, in their dashed form.
    public List<String> held(String text) {
        return get(text).files().stream()
                .flatMap(file -> file.episodes().stream())
                .map(EpisodeNumber::dashed)
                .toList();
    }

    /// A provider's series with seasons of so many episodes.
    public static NewSeries provided(String id, String name, int... seasons) {
        var episodes = new ArrayList<Episode>();
        for (int season = 1; season <= seasons.length; season++) {
            for (int number = 1; number <= seasons[season - 1]; number++) {
                episodes.add(new Episode(EpisodeNumber.of(season, number), "", Optional.empty()));
            }
        }
        return new NewSeries(
                new Origin("catalog", id), SeriesFacts.named(name), episodes, Optional.empty());
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        scan.close();
        database.close();
    }
}
