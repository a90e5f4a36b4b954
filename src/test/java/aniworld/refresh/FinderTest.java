package aniworld.refresh;

import static aniworld.refresh.FakeProvider.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesKey;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.Providers;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.refresh.SearchResult.AllFailed;
import aniworld.refresh.SearchResult.Answered;
import aniworld.refresh.SearchResult.Failure;
import aniworld.scan.TempLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {
    private static final ProviderFault DOWN = new ProviderFault.Unreachable("Connection refused");

    @TempDir Path folder;
    @AutoClose private TempLibrary home;

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
    }

    private Finder finder(Provider... providers) {
        Providers all = FakeProvider.only(providers);
        return new Finder(() -> all, home.library, () -> Duration.ofSeconds(20));
    }

    private static List<String> keys(SearchResult result) {
        return ((Answered) result).hits().stream().map(hit -> hit.key().value()).toList();
    }

    @Test
    void theHitsOfAllProvidersComeInTurn() throws Exception {
        var finder =
                finder(
                        FakeProvider.of("one", page("a1", "A", 0), page("a2", "B", 0)),
                        FakeProvider.of("two", page("b1", "C", 0)));

        assertThat(keys(finder.search("all", 10))).containsExactly("a1", "b1", "a2");
        assertThat(keys(finder.search("all", 2))).containsExactly("a1", "b1");
    }

    @Test
    void aProviderThatFailsIsAWarningBesideWhatTheOthersFound() throws Exception {
        var finder =
                finder(
                        FakeProvider.failing("down", DOWN),
                        FakeProvider.of("up", page("naruto", "Naruto", 2002)));

        SearchResult result = finder.search("naruto", 10);

        assertThat(keys(result)).containsExactly("naruto");
        assertThat(((Answered) result).warnings())
                .containsExactly(new Failure("down", "Connection refused"));
    }

    @Test
    void whenAllFailEachSaysWhy() throws Exception {
        var finder =
                finder(
                        FakeProvider.failing("one", DOWN),
                        FakeProvider.failing("two", new ProviderFault.Changed("No list")));

        assertThat(finder.search("naruto", 10))
                .isEqualTo(
                        new AllFailed(
                                List.of(
                                        new Failure("one", "Connection refused"),
                                        new Failure("two", "No list"))));
    }

    @Test
    void aProviderThatFindsNothingHasAnswered() throws Exception {
        var nothing = new ProviderFault.NotAvailable("Nothing");

        assertThat(finder(FakeProvider.failing("one", nothing)).search("naruto", 10))
                .isEqualTo(new Answered(List.of(), List.of()));
    }

    @Test
    void withoutProvidersThereIsNobodyToAsk() throws Exception {
        assertThat(finder().search("naruto", 10)).isEqualTo(new SearchResult.NoProviders());
    }

    @Test
    void aProviderThatNeverAnswersIsNotWaitedFor() throws Exception {
        var never = new CountDownLatch(1);
        Providers all =
                FakeProvider.only(
                        new Stuck(never), FakeProvider.of("up", page("naruto", "Naruto", 0)));
        var finder = new Finder(() -> all, home.library, () -> Duration.ofMillis(100));

        SearchResult result = finder.search("naruto", 10);
        never.countDown();

        assertThat(result)
                .asInstanceOf(type(Answered.class))
                .returns(
                        List.of(new Failure("stuck", "No answer within 0.1 s")),
                        Answered::warnings);
        assertThat(keys(result)).containsExactly("naruto");
    }

    @Test
    void aFaultInAProviderIsItsFailureAlone() throws Exception {
        var none = new Stuck(null);

        assertThat(finder(none).search("x", 1))
                .isEqualTo(
                        new AllFailed(
                                List.of(new Failure("stuck", "Failed by a fault of the program"))));
    }

    @Test
    void twoProvidersWithOneIdDoNotShareAKey() throws Exception {
        var finder =
                finder(
                        FakeProvider.of("one", page("naruto", "Naruto", 0)),
                        FakeProvider.of("two", page("naruto", "Naruto", 0)));

        List<String> keys = keys(finder.search("naruto", 10));

        assertThat(keys.getFirst()).isEqualTo("naruto");
        assertThat(keys.getLast()).matches("naruto-[0-9a-f]{8}");
        assertThat(keys(finder.search("naruto", 10))).isEqualTo(keys);
    }

    @Test
    void aKeyKeepsItsMeaningWhenTheProviderThatWasFirstComesBack() throws Exception {
        var one = FakeProvider.of("one", page("naruto", "Naruto", 0));
        var two = FakeProvider.of("two", page("naruto", "Naruto", 0));
        var providers = new AtomicReference<>(FakeProvider.only(two));
        var finder = new Finder(providers::get, home.library, () -> Duration.ofSeconds(20));
        finder.search("naruto", 10);
        providers.set(FakeProvider.only(one, two));

        assertThat(((Answered) finder.search("naruto", 10)).hits())
                .filteredOn(hit -> hit.key().value().equals("naruto"))
                .extracting(SearchResult.Hit::provider)
                .containsExactly("two");
    }

    @Test
    void aHitThatIsSurelyAFolderHasTheKeyThatTheFolderWillGet() throws Exception {
        home.file("Naruto (2002)/S01E01.mkv");
        home.file("Naruto/S01E01.mkv");
        home.scan();
        var finder = finder(FakeProvider.of("one", page("naruto", "Naruto", 2002)));

        // the folder "Naruto" has the key naruto, and "Naruto (2002)" could be the series as well
        assertThat(keys(finder.search("naruto", 10)).getFirst()).matches("naruto-[0-9a-f]{8}");

        home.library.remove(new SeriesKey("naruto-2002"), false);
        assertThat(keys(finder.search("naruto", 10))).containsExactly("naruto");
    }

    /// Heeds no interrupt; without a latch it breaks at once.
    private record Stuck(@Nullable CountDownLatch never) implements Provider {
        @Override
        public ProviderInfo info() {
            return FakeProvider.of("stuck").info();
        }

        @Override
        public List<SearchHit> search(String query, int limit) {
            if (never == null) {
                throw new IllegalStateException("broken");
            }
            while (never.getCount() > 0) {
                Thread.onSpinWait();
            }
            return List.of();
        }

        @Override
        public SeriesPage series(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages) {
            throw new UnsupportedOperationException();
        }
    }
}
