package aniworld.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Origin;
import aniworld.library.SeriesFacts;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The same series at two providers.
class FallbackTest {
    private static final EpisodeNumber THIRD = EpisodeNumber.of(1, 3);

    private final Known main = new Known("main").with("a-1", "Lamp Street", 2020, 2);
    private final Known other = new Known("other").with("77", "Lamp  street!", 2020, 4);
    private Map<String, String> saidOfOther = Map.of();
    private final Provider tied =
            new Fallback(main, List.of(other), this::everyone, series -> said(series));

    @Test
    void episodesThatOnlyTheOtherListsAreListedToo() throws ProviderException {
        assertThat(tied.series("a-1").episodes())
                .extracting(episode -> episode.number() + " " + episode.title())
                .containsExactly("S01-E01 main", "S01-E02 main", "S01-E03 other", "S01-E04 other");
        assertThat(tied.series("a-1").id()).isEqualTo("a-1");
    }

    @Test
    void anEpisodeComesFromTheOtherWhereTheFirstDoesNotGiveIt() throws ProviderException {
        assertThat(host(EpisodeNumber.of(1, 1))).isEqualTo("main");
        assertThat(host(THIRD)).isEqualTo("other");
    }

    @Test
    void oneThatIsDownIsReplacedOnceItsSeriesIsKnown() throws ProviderException {
        tied.series("a-1");
        main.down = true;

        assertThat(host(EpisodeNumber.of(1, 1))).isEqualTo("other");
    }

    @Test
    void theTieIsSoughtOnce() throws ProviderException {
        tied.series("a-1");
        tied.series("a-1");
        host(THIRD);

        assertThat(other.searched).containsExactly("Lamp Street");
    }

    @Test
    void whatIsInDoubtIsLeftAlone() throws ProviderException {
        other.with("78", "Lamp Street", 2020, 9);
        assertThat(tied.series("a-1").episodes()).hasSize(2);

        var elsewhere = new Known("other").with("77", "Lamp Street", 1990, 4);
        assertThat(
                        new Fallback(main, List.of(elsewhere), this::everyone, Ties.NONE)
                                .series("a-1")
                                .episodes())
                .hasSize(2);
    }

    @Test
    void whatAPersonHasSaidCountsBeforeWhatLooksTheSame() throws ProviderException {
        other.with("78", "Lamp Street Again", 2021, 3);
        saidOfOther = Map.of("other", "78");

        assertThat(tied.series("a-1").episodes()).hasSize(3);
        assertThat(host(THIRD)).isEqualTo("other");
        assertThat(other.searched).isEmpty();

        saidOfOther = Map.of();
        assertThat(tied.series("a-1").episodes()).hasSize(4);
    }

    @Test
    void aPersonMayTieASeriesToAProviderThatTheSettingsDoNotPutBehind() throws ProviderException {
        var alone = new Fallback(main, List.of(), this::everyone, series -> said(series));
        assertThat(alone.series("a-1").episodes()).hasSize(2);

        saidOfOther = Map.of("gone", "1", "other", "77");

        assertThat(alone.series("a-1").episodes()).hasSize(4);
        assertThat(alone.sources("a-1", THIRD, List.of()).getFirst().host()).isEqualTo("other");
    }

    private Providers everyone() {
        return new Providers(List.of(main, other));
    }

    private Map<String, String> said(Origin series) {
        return series.equals(new Origin("main", "a-1")) ? saidOfOther : Map.of();
    }

    @Test
    void ofVeryManyTiesTheLeastUsedIsForgotten() throws ProviderException {
        var echo = new Echo(new ArrayList<>());
        for (int n = 0; n <= 5000; n++) {
            main.with("n" + n, "Number " + n, 2020, 0);
        }
        var many = new Fallback(main, List.of(echo), () -> new Providers(List.of()), Ties.NONE);
        for (int n = 0; n <= 5000; n++) {
            many.series("n" + n);
        }
        echo.searched.clear();

        many.series("n5000");
        assertThat(echo.searched).isEmpty();
        many.series("n0");
        assertThat(echo.searched).containsExactly("Number 0");
    }

    /// Has whatever is searched for, and nothing in it.
    private record Echo(List<String> searched) implements Provider {
        @Override
        public ProviderInfo info() {
            return new ProviderInfo("echo", "Echo", URI.create("https://echo.example/"));
        }

        @Override
        public List<SearchHit> search(String query, int limit) {
            searched.add(query);
            return List.of(new SearchHit(query, query, OptionalInt.empty(), info().base()));
        }

        @Override
        public SeriesPage series(String id) throws ProviderException {
            throw new ProviderException(new ProviderFault.NotAvailable("nothing in it"));
        }

        @Override
        public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
                throws ProviderException {
            throw new ProviderException(new ProviderFault.NotAvailable("nothing in it"));
        }
    }

    @Test
    void anOtherThatIsDownTakesNothingAway() throws ProviderException {
        other.down = true;

        assertThat(tied.series("a-1").episodes()).hasSize(2);
        assertThat(catchThrowableOfType(ProviderException.class, () -> host(THIRD)).fault())
                .isEqualTo(new ProviderFault.NotAvailable("main has no S01-E03"));
    }

    @Test
    void theSearchIsTheFirstOnesAlone() throws ProviderException {
        assertThat(tied.search("lamp", 5)).extracting(SearchHit::id).containsExactly("a-1");
        assertThat(tied.info().id()).isEqualTo("main");
    }

    private String host(EpisodeNumber episode) throws ProviderException {
        return tied.sources("a-1", episode, List.of()).getFirst().host();
    }

    /// A provider of a few series.
    private static final class Known implements Provider {
        private static final URI PAGE = URI.create("https://site.example/");

        private final String id;
        private final Map<String, SeriesPage> pages = new LinkedHashMap<>();
        private final List<String> searched = new ArrayList<>();
        private boolean down;

        Known(String id) {
            this.id = id;
        }

        Known with(String series, String title, int year, int episodes) {
            var facts =
                    new SeriesFacts(
                            title, "", OptionalInt.of(year), Optional.empty(), Optional.empty());
            List<Episode> all =
                    IntStream.rangeClosed(1, episodes)
                            .mapToObj(
                                    n -> new Episode(EpisodeNumber.of(1, n), id, Optional.empty()))
                            .toList();
            pages.put(series, new SeriesPage(series, facts, List.of(), all));
            return this;
        }

        @Override
        public ProviderInfo info() {
            return new ProviderInfo(id, id, PAGE);
        }

        @Override
        public List<SearchHit> search(String query, int limit) throws ProviderException {
            check();
            searched.add(query);
            return pages.values().stream()
                    .map(
                            page ->
                                    new SearchHit(
                                            page.id(),
                                            page.facts().name(),
                                            page.facts().year(),
                                            PAGE))
                    .toList();
        }

        @Override
        public SeriesPage series(String series) throws ProviderException {
            check();
            return Objects.requireNonNull(pages.get(series));
        }

        @Override
        public List<MediaSource> sources(
                String series, EpisodeNumber episode, List<String> languages)
                throws ProviderException {
            check();
            if (series(series).episodes().stream().noneMatch(e -> e.number().equals(episode))) {
                throw new ProviderException(
                        new ProviderFault.NotAvailable(id + " has no " + episode));
            }
            return List.of(new MediaSource.PageSource(PAGE, Optional.empty(), id));
        }

        private void check() throws ProviderException {
            if (down) {
                throw new ProviderException(new ProviderFault.Unreachable(id + " is down"));
            }
        }
    }
}
