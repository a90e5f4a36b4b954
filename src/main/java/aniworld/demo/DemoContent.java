package aniworld.demo;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// All that the demo shows, as it is on the day on which it was prepared. Immutable.
public final class DemoContent {
    private static final String ANIME = "anime";
    private static final String DOWNLOADED = "demon-slayer";

    private final Path animeDirectory;
    private final List<EpisodeNumber> toQueue;
    private final Map<String, Content> contents;

    private DemoContent(
            Path animeDirectory, List<EpisodeNumber> toQueue, Map<String, Content> contents) {
        this.animeDirectory = animeDirectory;
        this.toQueue = toQueue;
        this.contents = contents;
    }

    /// Lays out the library with which the demo begins: some 20 MB in `anime` of the data folder.
    ///
    /// @param dataFolder of a [DemoFolder]
    /// @throws IOException when a file is there already or cannot be written; what was written
    ///   stays
    public static DemoContent prepare(Path dataFolder, InstantSource clock) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<SeriesPlan> plan = Jar.series();
        var clips = new Clips();
        Path anime = dataFolder.resolve(ANIME);
        new DemoLibrary(anime, clips, today).layOut(plan);
        return new DemoContent(
                anime, missing(plan, today), new DemoCatalog(clips, today).contents(plan));
    }

    private static List<EpisodeNumber> missing(List<SeriesPlan> plan, LocalDate today) {
        return plan.stream()
                .filter(series -> series.id().equals(DOWNLOADED))
                .flatMap(series -> series.episodes(today).stream())
                .filter(episode -> episode.file().isEmpty() && episode.isReleased(today))
                .map(EpisodePlan::number)
                .toList();
    }

    /// The root of the library.
    public Path animeDirectory() {
        return animeDirectory;
    }

    /// The series of which the demo downloads what is missing.
    public SeriesKey downloaded() {
        return new SeriesKey(DOWNLOADED);
    }

    /// What is missing of [#downloaded()] at the beginning, in order.
    public List<EpisodeNumber> toQueue() {
        return toQueue;
    }

    /// What the origin serves, by path.
    Map<String, Content> contents() {
        return contents;
    }
}
