package aniworld.store;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.library.SeriesList;
import aniworld.library.SeriesQuery;
import aniworld.library.ShelfFile;
import aniworld.library.Standing;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSeriesStoreTest {
    private static final Instant CHANGED = Instant.parse("2026-02-03T04:05:06Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final SeriesKey TITAN = new SeriesKey("attack-on-titan");
    private static final EpisodeNumber FIRST = EpisodeNumber.of(1, 1);
    private static final EpisodeNumber SECOND = EpisodeNumber.of(1, 2);

    @TempDir Path folder;
    @AutoClose private Database database;
    private SqlSeriesStore store;

    @BeforeEach
    void open() {
        database = OpenDatabase.in(folder);
        store = new SqlSeriesStore(database);
    }

    private static Series series(String key, String name) {
        return new Series(
                new SeriesKey(key),
                name + " (2013)",
                SeriesFacts.named(name),
                Optional.of(new Origin("catalog", key)),
                true,
                CHANGED);
    }

    private static Series titan() {
        return series("attack-on-titan", "Attack on Titan");
    }

    private static Episode episode(EpisodeNumber number) {
        return new Episode(number, "Episode", Optional.empty());
    }

    private static Episode coming(EpisodeNumber number, LocalDate day) {
        return new Episode(number, "To come", Optional.of(day));
    }

    private static ShelfFile file(String path, EpisodeNumber... episodes) {
        return new ShelfFile(
                Path.of("Attack on Titan (2013)", path),
                1234,
                CHANGED,
                List.of(episodes),
                Optional.of("German"));
    }

    private SeriesList list(SeriesQuery.Status status) {
        return list(status, TODAY);
    }

    private SeriesList list(SeriesQuery.Status status, LocalDate today) {
        return store.list(
                new SeriesQuery(
                        status, Optional.empty(), SeriesQuery.SortBy.NAME, false, new Page(1, 100)),
                today);
    }

    private List<String> names(String text, SeriesQuery.SortBy sortBy, boolean descending) {
        var query =
                new SeriesQuery(
                        SeriesQuery.Status.ALL,
                        Optional.of(text),
                        sortBy,
                        descending,
                        new Page(1, 100));
        return store.list(query, TODAY).rows().stream().map(row -> row.name()).toList();
    }

    @Test
    void aSeriesComesBackAsItWasSaved() {
        var facts =
                new SeriesFacts(
                        "Attack on Titan",
                        "Walls, and what lies behind them.",
                        OptionalInt.of(2013),
                        Optional.of(URI.create("https://example.org/titan")),
                        Optional.of(URI.create("https://example.org/titan.jpg")));
        var origin = Optional.of(new Origin("catalog", "Titan/1"));
        var series = new Series(TITAN, "Attack on Titan (2013)", facts, origin, true, CHANGED);
        store.save(series);

        assertThat(store.find(TITAN)).contains(new Holding(series, List.of(), List.of()));
    }

    @Test
    void savingAgainKeepsEpisodesAndFiles() {
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(episode(FIRST)));
        store.saveFiles(Map.of(TITAN, List.of(file("S01E01.mkv", FIRST))));

        store.save(series("attack-on-titan", "Shingeki no Kyojin"));

        Holding holding = store.find(TITAN).orElseThrow();
        assertThat(holding.series().name()).isEqualTo("Shingeki no Kyojin");
        assertThat(holding.episodes()).hasSize(1);
        assertThat(holding.files()).hasSize(1);
    }

    @Test
    void episodesComeBackInOrder() {
        var half = new Episode(new EpisodeNumber(1, 1, 5), "", Optional.of(TODAY));
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(episode(SECOND), half, episode(FIRST)));

        assertThat(store.find(TITAN).orElseThrow().episodes())
                .containsExactly(episode(FIRST), half, episode(SECOND));
    }

    @Test
    void filesKeepTheEpisodesTheyHold() {
        ShelfFile both = file("S01E01-E02.mkv", FIRST, SECOND);
        ShelfFile extra = file("Trailer.mkv");
        store.save(titan());
        store.saveFiles(Map.of(TITAN, List.of(extra, both)));

        assertThat(store.find(TITAN).orElseThrow().files()).containsExactly(both, extra);
    }

    @Test
    void savedFilesReplaceOnlyThoseOfTheSeriesNamed() {
        SeriesKey other = new SeriesKey("other");
        store.save(titan());
        store.save(series("other", "Other"));
        store.saveFiles(
                Map.of(
                        TITAN, List.of(file("a.mkv", FIRST)),
                        other, List.of(file("b.mkv", FIRST))));

        store.saveFiles(Map.of(TITAN, List.of()));

        assertThat(store.find(TITAN).orElseThrow().files()).isEmpty();
        assertThat(store.find(other).orElseThrow().files()).hasSize(1);
    }

    @Test
    void aFolderIsFoundHoweverItsLettersAreSpelled() {
        store.save(series("uebel", "U\u0308bel"));

        assertThat(store.findByFolder("\u00dcbel (2013)")).isPresent();
        assertThat(store.findByFolder("\u00fcbel (2013)")).isEmpty();
    }

    @Test
    void aSeriesIsFoundByItsOrigin() {
        store.save(titan());

        assertThat(store.findByOrigin(new Origin("catalog", "attack-on-titan"))).isPresent();
        assertThat(store.findByOrigin(new Origin("site", "attack-on-titan"))).isEmpty();
    }

    @Test
    void anOldKeyStillLeadsToTheSeries() {
        SeriesKey key = new SeriesKey("titan");
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(episode(FIRST)));
        store.saveFiles(Map.of(TITAN, List.of(file("a.mkv", FIRST))));

        store.rename(TITAN, key);

        Holding holding = store.find(TITAN).orElseThrow();
        assertThat(holding.series().key()).isEqualTo(key);
        assertThat(holding.episodes()).hasSize(1);
        assertThat(holding.files()).hasSize(1);
        assertThat(store.aliases()).isEqualTo(Map.of(TITAN, key));
    }

    @Test
    void aliasesFollowASecondRename() {
        store.save(titan());
        store.rename(TITAN, new SeriesKey("titan"));
        store.rename(new SeriesKey("titan"), new SeriesKey("kyojin"));

        assertThat(store.find(TITAN).orElseThrow().series().key().value()).isEqualTo("kyojin");
    }

    @Test
    void aRemovedSeriesIsGoneWithAllThatBelongsToIt() {
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(episode(FIRST)));
        store.saveFiles(Map.of(TITAN, List.of(file("a.mkv", FIRST))));

        store.remove(TITAN);

        assertThat(store.find(TITAN)).isEmpty();
        assertThat(store.all()).isEmpty();
        store.save(titan());
        assertThat(store.find(TITAN).orElseThrow().files()).isEmpty();
    }

    @Test
    void allSeriesComeWithEpisodesAndFiles() {
        store.save(titan());
        store.save(series("other", "Other"));
        store.saveEpisodes(TITAN, List.of(episode(FIRST)));
        store.saveFiles(Map.of(TITAN, List.of(file("a.mkv", FIRST))));

        assertThat(store.all())
                .containsExactly(
                        new Holding(
                                titan(), List.of(episode(FIRST)), List.of(file("a.mkv", FIRST))),
                        new Holding(series("other", "Other"), List.of(), List.of()));
        assertThat(store.series()).containsExactly(titan(), series("other", "Other"));
    }

    @Test
    void anEpisodeWithoutAFileIsMissing() {
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(episode(FIRST), episode(SECOND)));
        store.saveFiles(Map.of(TITAN, List.of(file("a.mkv", FIRST))));

        assertThat(list(SeriesQuery.Status.MISSING).rows())
                .singleElement()
                .returns(1, SeriesList.Row::missing);
        assertThat(store.standings(TODAY)).containsExactly(new Standing(titan(), 2, 1));
        assertThat(list(SeriesQuery.Status.COMPLETE).rows()).isEmpty();
    }

    @Test
    void aSeriesWithAllItsFilesIsComplete() {
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(episode(FIRST), episode(SECOND)));
        store.saveFiles(Map.of(TITAN, List.of(file("a.mkv", FIRST, SECOND))));

        assertThat(list(SeriesQuery.Status.COMPLETE).total()).isEqualTo(1);
        assertThat(list(SeriesQuery.Status.MISSING).total()).isZero();
    }

    @Test
    void whatComesOutTomorrowIsMissingFromTomorrowOn() {
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(coming(FIRST, TODAY.plusDays(1))));

        assertThat(list(SeriesQuery.Status.MISSING, TODAY).rows()).isEmpty();
        assertThat(list(SeriesQuery.Status.MISSING, TODAY.plusDays(1)).rows()).hasSize(1);
        assertThat(list(SeriesQuery.Status.MISSING, TODAY).rows()).isEmpty();
    }

    @Test
    void episodesSavedLaterAreCountedForTheSameDay() {
        list(SeriesQuery.Status.ALL);
        store.save(titan());
        store.saveEpisodes(TITAN, List.of(coming(FIRST, TODAY), coming(SECOND, TODAY.plusDays(1))));

        assertThat(store.standings(TODAY)).containsExactly(new Standing(titan(), 1, 1));
    }

    @Test
    void theListAgreesWithTheHolding() {
        store.save(titan());
        store.saveEpisodes(
                TITAN,
                List.of(
                        episode(FIRST),
                        episode(SECOND),
                        coming(EpisodeNumber.of(0, 1), TODAY),
                        coming(EpisodeNumber.of(2, 1), TODAY.plusDays(9))));
        store.saveFiles(Map.of(TITAN, List.of(file("a.mkv", FIRST))));

        assertThat(list(SeriesQuery.Status.ALL).rows().getFirst().missing())
                .isEqualTo(store.find(TITAN).orElseThrow().missing(TODAY).size());
    }

    @Test
    void aSeriesWithoutAnOriginIsUnmatched() {
        store.save(titan());
        store.save(
                new Series(
                        new SeriesKey("found"),
                        "Found",
                        SeriesFacts.named("Found"),
                        Optional.empty(),
                        false,
                        CHANGED));

        assertThat(list(SeriesQuery.Status.UNMATCHED).rows())
                .extracting(row -> row.key().value())
                .containsExactly("found");
        assertThat(list(SeriesQuery.Status.ALL).total()).isEqualTo(2);
    }

    @Test
    void aPagePastTheEndStillTellsTheTotal() {
        store.save(titan());
        var query =
                new SeriesQuery(
                        SeriesQuery.Status.ALL,
                        Optional.empty(),
                        SeriesQuery.SortBy.NAME,
                        false,
                        new Page(7, 20));

        assertThat(store.list(query, TODAY)).isEqualTo(new SeriesList(List.of(), 1));
    }

    @Test
    void theTotalFollowsWhatIsWritten() {
        store.save(titan());
        list(SeriesQuery.Status.ALL);
        store.save(series("other", "Other"));

        assertThat(list(SeriesQuery.Status.ALL).total()).isEqualTo(2);
        store.remove(TITAN);
        assertThat(list(SeriesQuery.Status.ALL).total()).isEqualTo(1);
    }

    @Test
    void aSearchIgnoresCaseAndAccentsAndKnowsNoWildcards() {
        store.save(series("a", "Übermut 100%"));
        store.save(series("b", "Anderes"));

        assertThat(names("UBER", SeriesQuery.SortBy.NAME, false)).containsExactly("Übermut 100%");
        assertThat(names("0%", SeriesQuery.SortBy.NAME, false)).containsExactly("Übermut 100%");
        assertThat(names("_", SeriesQuery.SortBy.NAME, false)).isEmpty();
    }

    @Test
    void namesAreSortedAsPeopleLookForThem() {
        store.save(series("a", "The Promised Neverland"));
        store.save(series("b", "Ōkami"));
        store.save(series("c", "Oz"));
        store.save(series("d", "Part 10"));
        store.save(series("e", "Part 2"));

        assertThat(names("", SeriesQuery.SortBy.NAME, false))
                .containsExactly("Ōkami", "Oz", "Part 2", "Part 10", "The Promised Neverland");
        assertThat(names("", SeriesQuery.SortBy.NAME, true).getFirst())
                .isEqualTo("The Promised Neverland");
    }
}
