package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Holding holding(List<Episode> episodes, ShelfFile... files) {
        var series =
                new Series(
                        new SeriesKey("naruto"),
                        "Naruto",
                        SeriesFacts.named("Naruto"),
                        Optional.empty(),
                        true,
                        Instant.EPOCH);
        return new Holding(series, episodes, List.of(files));
    }

    private static Episode episode(int number, String released) {
        return new Episode(EpisodeNumber.of(1, number), "", Optional.of(LocalDate.parse(released)));
    }

    private static ShelfFile file(String name, EpisodeNumber... episodes) {
        return new ShelfFile(
                Path.of("Naruto", name), 1, Instant.EPOCH, List.of(episodes), Optional.empty());
    }

    @Test
    void whatIsReleasedAndOnNoFileIsMissing() {
        var holding =
                holding(
                        List.of(episode(1, "2025-01-01"), episode(2, "2025-01-08")),
                        file("1.mkv", EpisodeNumber.of(1, 1)));

        assertThat(holding.missing(TODAY))
                .extracting(Episode::number)
                .containsExactly(EpisodeNumber.of(1, 2));
    }

    @Test
    void anEpisodeIsMissingFromTheDayItComesOutAndNotBefore() {
        var holding = holding(List.of(episode(1, "2026-03-01"), episode(2, "2026-03-02")));

        assertThat(holding.missing(TODAY))
                .extracting(Episode::number)
                .containsExactly(EpisodeNumber.of(1, 1));
    }

    @Test
    void anEpisodeWhoseDayNobodyKnowsCountsAsOut() {
        var unknown = new Episode(EpisodeNumber.of(1, 1), "", Optional.empty());

        assertThat(holding(List.of(unknown)).missing(TODAY)).containsExactly(unknown);
    }

    @Test
    void aDoubleEpisodeHoldsBoth() {
        var holding =
                holding(
                        List.of(episode(1, "2025-01-01"), episode(2, "2025-01-08")),
                        file("1-2.mkv", EpisodeNumber.of(1, 1), EpisodeNumber.of(1, 2)));

        assertThat(holding.missing(TODAY)).isEmpty();
        assertThat(holding.fileOf(EpisodeNumber.of(1, 2))).isPresent();
    }

    @Test
    void aMovieHoldsNoEpisode() {
        var holding = holding(List.of(episode(1, "2025-01-01")), file("The Movie.mkv"));

        assertThat(holding.missing(TODAY)).hasSize(1);
    }
}
