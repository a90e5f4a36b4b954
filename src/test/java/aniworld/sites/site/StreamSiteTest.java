package aniworld.sites.site;

import static aniworld.origin.Visitor.fault;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Asked;
import aniworld.origin.Behaviour;
import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.pages.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The definition that comes along, on a site of that layout with series of our own invention.
@Timeout(20)
class StreamSiteTest {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String KEY = "waechter-der-kueste";
    private static final String PATH = "/anime/stream/" + KEY;
    private static final String FOUND =
            """
            [{"title": "W&auml;chter der <em>K\u00fcste</em>", "link": "/anime/stream/waechter-der-kueste"},
             {"title": "Ein Hilfetext", "link": "/support/hilfe"},
             {"link": "/anime/stream/ohne-titel"}]
            """;
    private static final String SERIES =
            """
            <html><body><div class="series-title"><h1> W&auml;chter &amp; S&ouml;hne
            <script>alert(1)</script></h1><p class="other"><span>Coast Guards</span></p></div>
            <span itemprop="startDate">Start: 2019</span>
            <p class="description" data-full="Am &quot;Meer&quot;.">Am …</p>
            <div class="cover"><img data-src="/public/img/a.jpg"></div>
            <div id="stream"><ul>
              <li><a href="%1$s/filme">Filme</a></li><li><a href="%1$s/staffel-1">1</a></li>
              <li><a href="%1$s/staffel-3">3</a></li><li><a href="%1$s/staffel-0">0</a></li>
              <li><a href="https://elsewhere.example/anime/stream/x/staffel-2">2</a></li></ul>
            <ul><li><a href="%1$s/staffel-1/episode-1">1</a></li></ul></div></body></html>
            """
                    .formatted(PATH);
    private static final String SOURCES =
            """
            <ul><li data-lang-key="3" data-link-target="/redirect/1"><h4>Alpha</h4></li>
            <li data-lang-key="1" data-link-target="/redirect/2"><h4>Beta</h4></li>
            <li data-lang-key="1" data-link-target="https://cdn.example/e1.m3u8"><h4>Gamma</h4></li>
            <li data-lang-key="2" data-link-target="https://cdn.example/e1.mp4"><h4>Delta</h4></li>
            <li data-lang-key="1" data-link-target="javascript:alert(1)"><h4>Trap</h4></li></ul>
            """;

    @Test
    void theSearchFindsSeriesAndNothingElse() throws ProviderException {
        try (var site = visitor(site())) {
            var hits = site.provider().search("küste", 5);

            assertThat(hits).hasSize(1);
            assertThat(hits.getFirst().id()).isEqualTo(KEY);
            assertThat(hits.getFirst().title()).endsWith("chter der Küste");
            assertThat(hits.getFirst().page()).isEqualTo(site.address(PATH));
        }
    }

    @Test
    void seasonsAndSpecialsAreReadAndMoviesAreNot() throws ProviderException {
        try (var site = visitor(site())) {
            assertThat(site.episodes(KEY))
                    .containsExactly(
                            "S00-E01 Titel 1",
                            "S01-E01 Titel 1",
                            "S01-E02 Titel 2",
                            "S03-E01 Titel 1",
                            "S03-E13.5 Halb");
            assertThat(site.origin().asked())
                    .extracting(Asked::target)
                    .doesNotContain(PATH + "/filme");
        }
    }

    @Test
    void theSeriesIsShownAsText() throws ProviderException {
        try (var site = visitor(site())) {
            var page = site.provider().series(KEY);

            assertThat(page.facts().name()).isEqualTo("Wächter & Söhne");
            assertThat(page.facts().year()).hasValue(2019);
            assertThat(page.facts().description()).isEqualTo("Am \"Meer\".");
            assertThat(page.facts().poster()).hasValue(site.address("/public/img/a.jpg"));
            assertThat(page.otherTitles()).containsExactly("Coast Guards");
        }
    }

    @Test
    void severalHostsComeInTheOrderOfTheLanguages() throws ProviderException {
        try (var site = visitor(site())) {
            assertThat(site.sources(KEY, "S01E01", "German Dub", "German Sub"))
                    .extracting(MediaSource::host)
                    .containsExactly("Beta", "Gamma", "Alpha");
            assertThat(site.sources(KEY, "S01E01"))
                    .extracting(source -> source.getClass().getSimpleName())
                    .containsExactly("PageSource", "PageSource", "HlsSource", "FileSource");
        }
    }

    @Test
    void anUnchangedSeriesCostsOneShortAnswerForEachOfItsPages() throws ProviderException {
        try (var site = visitor(site())) {
            site.episodes(KEY);
            int before = site.origin().asked().size();
            site.episodes(KEY);

            assertThat(site.origin().asked().subList(before, 2 * before))
                    .hasSize(4)
                    .allMatch(asked -> asked.header("if-none-match").isPresent());
        }
    }

    @Test
    void whatTheSiteDoesNotHaveIsNotAvailable() {
        try (var site = visitor(site())) {
            assertThat(fault(() -> site.provider().series("none")))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
            assertThat(fault(() -> site.provider().series("..")))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
            assertThat(fault(() -> site.sources(KEY, "S09E01")))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
            assertThat(fault(() -> site.sources(KEY, "S01E01", "fr")))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
        }
    }

    @Test
    void anIdNeverLeavesItsPlaceInThePath() {
        try (var site = visitor(site())) {
            fault(() -> site.provider().series("a/../../x?y#z"));

            assertThat(site.origin().asked())
                    .extracting(Asked::target)
                    .containsExactly("/anime/stream/a%2F..%2F..%2Fx%3Fy%23z");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "<h1>Wartung</h1>",
                "<div class='series-title'><h1>X</h1></div><div id=stream></div>",
                "<div class='series-title'><h1>X</h1></div><div id=stream><a href='/staffel-1'></a>"
            })
    void changedMarkupIsAChangeThatNamesThePage(String text) {
        try (var site = visitor(new Website().with(PATH, HTML, text))) {
            assertThat(fault(() -> site.provider().series(KEY)))
                    .isInstanceOfSatisfying(
                            ProviderFault.Changed.class,
                            changed -> assertThat(changed.reason()).isNotBlank());
        }
    }

    @Test
    void aTableWithoutNumbersIsAChange() {
        String bare = "<table class=episodes><tbody><tr><td class=title><strong>A</strong></table>";
        try (var site = visitor(site().with(PATH + "/staffel-1", HTML, bare))) {
            assertThat(fault(() -> site.provider().series(KEY)).reason())
                    .contains("none of the 1 rows of episodes has all of")
                    .contains("/staffel-1");
        }
    }

    @Test
    void thousandsOfEpisodesWithGapsAndRepetitionsAreRead() throws ProviderException {
        String rows =
                IntStream.rangeClosed(1, 4000)
                        .map(number -> number % 10 == 0 ? 1 : number)
                        .mapToObj(number -> row(1, String.valueOf(number), "T"))
                        .collect(Collectors.joining());
        try (var site = visitor(site().with(PATH + "/staffel-1", HTML, table(rows)))) {
            assertThat(site.episodes(KEY)).hasSize(3600 + 3);
        }
    }

    @Test
    void aDefinitionNeverSendsItsHeadersElsewhere() throws ProviderException {
        try (var site = visitor(site())) {
            site.episodes(KEY);

            assertThat(site.origin().asked())
                    .allMatch(asked -> !asked.target().contains("elsewhere"));
        }
    }

    private static Website site() {
        return new Website()
                .with("/ajax/search?keyword=k%C3%BCste", "application/json", FOUND)
                .with(PATH, HTML, SERIES)
                .with(PATH + "/filme", HTML, table(row(1, "1", "Film")))
                .with(PATH + "/staffel-0", HTML, table(row(0, "1", "Titel 1")))
                .with(
                        PATH + "/staffel-1",
                        HTML,
                        table(row(1, "2", "Titel 2") + row(1, "1", "Titel 1") + "<tr></tr>"))
                .with(
                        PATH + "/staffel-3",
                        HTML,
                        table(row(3, "13.5", "Halb") + row(3, "1", "Titel 1")))
                .with(PATH + "/staffel-1/episode-1", HTML, SOURCES);
    }

    private static String table(String rows) {
        return "<table class='episodes'><tbody>" + rows + "</tbody></table>";
    }

    private static String row(int season, String number, String title) {
        return """
        <tr><td><meta itemprop="episodeNumber" content="%2$s"><a href="%4$s/staffel-%1$d/episode-%2$s">%2$s</a></td>
        <td class="title"><strong>%3$s</strong></td></tr>
        """
                .formatted(season, number, title, PATH);
    }

    private static Visitor visitor(Behaviour site) {
        return new Visitor(site, "/", Map.of(), StreamSiteTest::open);
    }

    private static Provider open(ProviderInfo info, Pages pages) {
        try (InputStream file =
                StreamSiteTest.class.getResourceAsStream("/definitions/stream-site.yml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return DefinedSite.open(info, pages, "stream-site.yml", text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (WrongDefinition wrong) {
            throw new AssertionError(wrong);
        }
    }
}
