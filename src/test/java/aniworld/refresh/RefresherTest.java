package aniworld.refresh;

import static aniworld.refresh.FakeProvider.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import aniworld.events.Topic;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.provider.Provider;
import aniworld.provider.ProviderFault;
import aniworld.provider.Providers;
import aniworld.provider.SeriesPage;
import aniworld.refresh.RefreshResult.Refreshed;
import aniworld.refresh.SearchResult.Answered;
import aniworld.refresh.SearchResult.Failure;
import aniworld.refresh.SearchResult.Hit;
import aniworld.scan.TempLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefresherTest {
    private static final ProviderFault DOWN = new ProviderFault.Unreachable("Connection refused");
    private static final SeriesPage TITAN =
            page("attack-on-titan", "Attack on Titan", 2013, "Shingeki no Kyojin");

    @TempDir Path folder;
    @AutoClose private TempLibrary home;
    private Providers providers = FakeProvider.only();
    private final RememberedRound rounds = new RememberedRound();
    private Finder finder;
    @AutoClose private Refresher refresher;
    private final List<RefreshEvent> events = new CopyOnWriteArrayList<>();
    private final Topic<RefreshEvent> topic = new Topic<>(failure -> {});

    @BeforeEach
    void open() {
        home = new TempLibrary(folder);
        topic.listen(events::add);
        finder = newFinder();
        refresher = newRefresher();
    }

    private Finder newFinder() {
        return new Finder(() -> providers, home.library, () -> Duration.ofSeconds(20));
    }

    private Refresher newRefresher() {
        return new Refresher(
                () -> providers, home.library, finder, new Memory(rounds, new NoTies()), topic);
    }

    private void configured(Provider... some) {
        providers = FakeProvider.only(some);
    }

    private static SeriesKey key(String value) {
        return new SeriesKey(value);
    }

    private AddResult add(String key) throws InterruptedException {
        return refresher.add(key(key), Optional.empty(), Optional.empty());
    }

    private void folders(String... names) {
        for (String name : names) {
            home.file(name + "/Season 01/S01E01.mkv");
        }
        home.scan();
    }

    @Test
    void aFolderWithTheTitleAndTheYearOfASeriesIsThatSeries() throws Exception {
        folders("Attack on Titan (2013)");
        configured(FakeProvider.of("site", TITAN, page("titan", "Titan", 2013)));

        RefreshResult result = refresher.refresh(key("attack-on-titan-2013"));

        assertThat(result).isInstanceOf(Refreshed.class);
        Holding matched = home.get("attack-on-titan");
        assertThat(matched.series().origin()).contains(new Origin("site", "attack-on-titan"));
        assertThat(matched.series().facts().description()).isEqualTo("About Attack on Titan");
        assertThat(matched.missing(home.library.today())).hasSize(2);
        assertThat(home.get("attack-on-titan-2013")).isEqualTo(matched);
    }

    private void note(String text) {
        home.file("AoT/tvshow.nfo", text);
        folders("AoT");
        configured(FakeProvider.of("site", TITAN, page("aot", "AoT", 0)));
    }

    @Test
    void aNoteInTheFolderSaysWhichSeriesItIs() throws Exception {
        note("<tvshow><uniqueid type='site'>attack-on-titan</uniqueid></tvshow>");

        assertThat(refresher.refresh(key("aot"))).isInstanceOf(Refreshed.class);
        assertThat(home.get("AoT").series().key()).isEqualTo(key("attack-on-titan"));
    }

    @Test
    void soDoesTheAddressOfItsPageInTheNote() throws Exception {
        note("<tvshow><title>AoT</title></tvshow>\nhttps://site.example/attack-on-titan/\n");

        assertThat(refresher.refresh(key("aot"))).isInstanceOf(Refreshed.class);
        assertThat(home.get("AoT").series().key()).isEqualTo(key("attack-on-titan"));
    }

    @Test
    void aNoteAboutAnotherSiteLeavesItToTheTitle() throws Exception {
        note("https://elsewhere.example/attack-on-titan");

        assertThat(refresher.refresh(key("aot"))).isInstanceOf(Refreshed.class);
        assertThat(home.get("AoT").series().key()).isEqualTo(key("aot"));
    }

    @Test
    void aFolderOfAnotherYearWaitsForAPerson() throws Exception {
        folders("Fruits Basket (2001)");
        configured(FakeProvider.of("site", page("furuba", "Fruits Basket", 2019)));

        assertThat(refresher.refresh(key("fruits-basket-2001")))
                .isEqualTo(new RefreshResult.Unmatched(key("fruits-basket-2001")));
        assertThat(refresher.candidates(key("fruits-basket-2001")))
                .extracting(Hit::key)
                .containsExactly(key("furuba"));
    }

    @Test
    void aFolderWithoutAYearThatCouldBeTwoSeriesWaitsForAPerson() throws Exception {
        folders("Fruits Basket");
        configured(
                FakeProvider.of(
                        "site",
                        page("fb-2001", "Fruits Basket", 2001),
                        page("fb-2019", "Fruits Basket", 2019)));

        assertThat(refresher.refresh(key("fruits-basket")))
                .isInstanceOf(RefreshResult.Unmatched.class);
    }

    @Test
    void theLikestCandidateComesFirst() throws Exception {
        folders("Naruto Shippuuden");
        configured(
                FakeProvider.of(
                        "site",
                        page("boruto", "Boruto Naruto Next Generations", 0),
                        page("naruto", "Naruto", 0)));

        refresher.refresh(key("naruto-shippuuden"));

        assertThat(refresher.candidates(key("naruto-shippuuden")))
                .extracting(hit -> hit.key().value())
                .containsExactly("naruto", "boruto");
    }

    @Test
    void aFolderMayHaveAnyOtherTitleOfASeries() throws Exception {
        folders("Shingeki no Kyojin");
        configured(FakeProvider.of("site", TITAN));

        assertThat(refresher.refresh(key("shingeki-no-kyojin"))).isInstanceOf(Refreshed.class);
        assertThat(home.get("attack-on-titan").series().folder()).isEqualTo("Shingeki no Kyojin");
    }

    @Test
    void theFirstProviderInTheUsersOrderWins() throws Exception {
        folders("Attack on Titan");
        configured(FakeProvider.of("one", TITAN), FakeProvider.of("two", TITAN));

        refresher.refresh(key("attack-on-titan"));

        assertThat(home.get("attack-on-titan").series().origin())
                .contains(new Origin("one", "attack-on-titan"));
    }

    @Test
    void twoFoldersAreNotBothTheSameSeries() throws Exception {
        folders("Attack on Titan", "Shingeki no Kyojin");
        configured(FakeProvider.of("site", TITAN));

        refresher.refresh(key("attack-on-titan"));

        assertThat(refresher.refresh(key("shingeki-no-kyojin")))
                .isInstanceOf(RefreshResult.Unmatched.class);
        assertThat(home.library.series()).hasSize(2);
    }

    @Test
    void aMatchedSeriesIsAskedForByItsOriginAndNeverGuessedAgain() throws Exception {
        folders("Attack on Titan");
        configured(FakeProvider.of("site", TITAN));
        refresher.refresh(key("attack-on-titan"));
        configured(
                FakeProvider.of("better", TITAN),
                FakeProvider.of(
                        "site",
                        new SeriesPage(
                                TITAN.id(), TITAN.facts(), List.of(), FakeProvider.episodes(5))));

        refresher.refresh(key("attack-on-titan"));

        Holding news = home.get("attack-on-titan");
        assertThat(news.series().origin()).contains(new Origin("site", "attack-on-titan"));
        assertThat(news.episodes()).hasSize(5);
    }

    @Test
    void aProviderThatIsDownChangesNothing() throws Exception {
        configured(FakeProvider.of("site", TITAN));
        add("attack-on-titan");
        Holding before = home.get("attack-on-titan");
        configured(FakeProvider.failing("site", DOWN));

        assertThat(refresher.refresh(key("attack-on-titan")))
                .isEqualTo(new RefreshResult.Failed(new Failure("site", "Connection refused")));
        assertThat(home.get("attack-on-titan")).isEqualTo(before);
    }

    @Test
    void aSeriesWhoseProviderIsNoLongerConfiguredStays() throws Exception {
        configured(FakeProvider.of("site", TITAN));
        add("attack-on-titan");
        configured(FakeProvider.of("other"));

        assertThat(refresher.refresh(key("attack-on-titan")))
                .isEqualTo(
                        new RefreshResult.Failed(
                                new Failure("site", "Is not configured any more")));
        assertThat(home.get("attack-on-titan").episodes()).hasSize(3);
    }

    @Test
    void aSeriesJoinsUnderTheKeyThatTheSearchShowed() throws Exception {
        configured(
                FakeProvider.of("one", page("naruto", "Naruto", 2002)),
                FakeProvider.of("two", page("naruto", "Naruto", 2002), page("Näh! 1/2", "Näh", 0)));

        for (Hit hit : ((Answered) finder.search("all", 10)).hits()) {
            AddResult result = refresher.add(hit.key(), Optional.empty(), Optional.empty());

            assertThat(result)
                    .asInstanceOf(type(AddResult.Added.class))
                    .returns(hit.key(), added -> added.holding().series().key())
                    .returns(
                            Optional.of(new Origin(hit.provider(), hit.series().id())),
                            added -> added.holding().series().origin());
        }
        assertThat(home.library.series()).hasSize(3);
    }

    @Test
    void afterARestartAKeyStillFindsItsSeries() throws Exception {
        configured(FakeProvider.of("site", page("Steins;Gate", "Steins;Gate", 2011)));
        SeriesKey shown = ((Answered) finder.search("steins", 10)).hits().getFirst().key();
        finder = newFinder();
        refresher = newRefresher();

        assertThat(refresher.add(shown, Optional.empty(), Optional.empty()))
                .asInstanceOf(type(AddResult.Added.class))
                .returns(shown, added -> added.holding().series().key());
    }

    @Test
    void aSeriesJoinsWithTheGivenNameAndFolder() throws Exception {
        configured(FakeProvider.of("site", TITAN));

        refresher.add(key("attack-on-titan"), Optional.of("My Titans"), Optional.of("../AoT"));

        Holding joined = home.get("attack-on-titan");
        assertThat(joined.series().name()).isEqualTo("My Titans");
        assertThat(joined.series().folder()).isEqualTo("-AoT");
    }

    @Test
    void aSeriesThatIsSurelyAFolderOfTheLibraryTakesIt() throws Exception {
        folders("Titan Attack on");
        configured(FakeProvider.of("site", page("aot", "Titan: Attack On", 2013)));

        AddResult result = add("aot");

        assertThat(result)
                .asInstanceOf(type(AddResult.Added.class))
                .satisfies(added -> assertThat(added.holding().files()).hasSize(1));
        assertThat(home.library.series()).hasSize(1);
    }

    @Test
    void addingWhatIsThereChangesNothingButMayMatchAFolder() throws Exception {
        folders("Attack on Titan");
        configured(FakeProvider.of("site", TITAN));

        assertThat(add("attack-on-titan"))
                .asInstanceOf(type(AddResult.AlreadyThere.class))
                .satisfies(there -> assertThat(there.holding().episodes()).hasSize(3));
        assertThat(add("attack-on-titan")).isInstanceOf(AddResult.AlreadyThere.class);
    }

    @Test
    void whatNoProviderKnowsIsUnknown() throws Exception {
        configured(FakeProvider.of("one"), FakeProvider.of("two"));

        assertThat(add("nobody")).isEqualTo(new AddResult.Unknown(key("nobody")));
        assertThat(add("nobody-0a1b2c3d")).isEqualTo(new AddResult.Unknown(key("nobody-0a1b2c3d")));
    }

    @Test
    void whatOnlyASilentProviderCouldKnowIsNotCalledUnknown() throws Exception {
        configured(FakeProvider.of("one"), FakeProvider.failing("two", DOWN));

        assertThat(add("nobody"))
                .isEqualTo(
                        new AddResult.Unreachable(
                                List.of(new Failure("two", "Connection refused"))));
    }

    @Test
    void aPersonsChoiceIsKept() throws Exception {
        folders("Fruits Basket");
        configured(
                FakeProvider.of(
                        "site",
                        page("fb-2001", "Fruits Basket", 2001),
                        page("fb-2019", "Fruits Basket", 2019)));
        refresher.refresh(key("fruits-basket"));

        refresher.match(key("fruits-basket"), key("fb-2019"));
        refresher.refresh(key("fb-2019"));

        assertThat(home.get("fruits-basket").series().key()).isEqualTo(key("fb-2019"));
        assertThat(refresher.candidates(key("fruits-basket"))).isEmpty();
    }

    @Test
    void aChoiceThatCannotBeIsSaidSo() throws Exception {
        folders("One", "Two");
        configured(FakeProvider.of("site", TITAN));
        refresher.match(key("one"), key("attack-on-titan"));

        assertThat(refresher.match(key("nobody"), key("attack-on-titan")))
                .isEqualTo(new RefreshResult.NotThere(key("nobody")));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> refresher.match(key("two"), key("attack-on-titan")))
                .returns(ErrorCode.CONFLICT, Problem::code);
    }

    @Test
    void aRoundAsksAboutEverySeriesAndTellsOfEach() throws Exception {
        folders("Attack on Titan (2013)", "Nobody Knows This");
        configured(FakeProvider.of("site", TITAN));
        refresher.refreshAll();
        awaitRound();

        assertThat(events)
                .contains(
                        new RefreshEvent.Started(2),
                        new RefreshEvent.Matched(
                                key("attack-on-titan-2013"), key("attack-on-titan")))
                .endsWith(new RefreshEvent.Completed(1, 1, 0));
        assertThat(events).filteredOn(RefreshEvent.Progress.class::isInstance).hasSize(2);
    }

    @Test
    void aProviderThatIsDownBreaksNoneOfTheOthers() throws Exception {
        configured(
                FakeProvider.of("up", page("naruto", "Naruto", 0)), FakeProvider.of("down", TITAN));
        add("naruto");
        add("attack-on-titan");
        configured(
                FakeProvider.of("up", page("naruto", "Naruto", 0)),
                FakeProvider.failing("down", DOWN));
        refresher.refreshAll();
        awaitRound();

        assertThat(events)
                .contains(
                        new RefreshEvent.Failed(
                                key("attack-on-titan"), new Failure("down", "Connection refused")))
                .endsWith(new RefreshEvent.Completed(0, 1, 1));
    }

    @Test
    void aRoundThatWasCutShortGoesOnWhereItWas() throws Exception {
        configured(
                FakeProvider.of("site", TITAN, page("naruto", "Naruto", 0)),
                FakeProvider.failing("down", DOWN));
        add("attack-on-titan");
        add("naruto");
        rounds.begin();
        rounds.asked(List.of(key("naruto")));
        refresher.resume();
        awaitRound();

        assertThat(events)
                .containsExactly(
                        new RefreshEvent.Started(2),
                        new RefreshEvent.Progress(2, 2, key("attack-on-titan")),
                        new RefreshEvent.Completed(0, 1, 0));
        assertThat(rounds.unfinished(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void whereNoRoundWasCutShortNoneGoesOn() throws Exception {
        configured(FakeProvider.of("site", TITAN));
        add("attack-on-titan");

        refresher.resume();
        refresher.close();

        assertThat(events).isEmpty();
    }

    private void awaitRound() throws InterruptedException {
        var ended = new CountDownLatch(1);
        topic.listen(event -> countDownAtTheEnd(event, ended));
        if (events.stream().noneMatch(RefreshEvent.Completed.class::isInstance)) {
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void countDownAtTheEnd(RefreshEvent event, CountDownLatch ended) {
        if (event instanceof RefreshEvent.Completed) {
            ended.countDown();
        }
    }

    @Test
    void afterClosingNothingRunsBehind() {
        refresher.close();

        refresher.refreshAll();

        assertThat(events).isEmpty();
    }

    @Test
    void twoEpisodesOfOneNumberDoNotBreakASeries() throws Exception {
        var twice = FakeProvider.episodes(1).getFirst();
        configured(
                FakeProvider.of(
                        "site",
                        new SeriesPage(
                                TITAN.id(), TITAN.facts(), List.of(), List.of(twice, twice))));

        add("attack-on-titan");

        assertThat(home.get("attack-on-titan").episodes())
                .extracting(episode -> episode.number())
                .containsExactly(EpisodeNumber.of(1, 1));
    }
}
