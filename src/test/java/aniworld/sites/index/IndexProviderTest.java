package aniworld.sites.index;

import static aniworld.origin.Visitor.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Asked;
import aniworld.origin.Behaviour;
import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Listings in the layouts of several servers, with folders and files of our own invention.
@Timeout(20)
class IndexProviderTest {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String NGINX =
            """
            <html><head><title>Index of /media/</title></head><body><h1>Index of /media/</h1><hr>
            <pre><a href="../">../</a>
            <a href="Harbour%20Lights%20%282019%29/">Harbour Lights (2019)/</a>  01-Jan-2026  -
            <a href="W%C3%A4chter%20der%20K%C3%BCste/">Wächter der Küste/</a>   01-Jan-2026  -
            <a href="readme.txt">readme.txt</a>                01-Jan-2026  5
            </pre></body></html>
            """;
    private static final String APACHE =
            """
            <h1>Index of /media/Harbour Lights (2019)</h1><table>
            <tr><th><a href="?C=N;O=D">Name</a></th><th><a href="?C=S;O=A">Size</a></th></tr>
            <tr><td><a href="/media/">Parent Directory</a></td></tr>
            <tr><td><a href="Season%2002/">Season 02/</a></td><td>-</td></tr>
            <tr><td><a href="Season%2001/">Season 01/</a></td><td>-</td></tr>
            <tr><td><a href="poster.jpg">poster.jpg</a></td><td>5K</td></tr>
            <tr><td><a href="https://elsewhere.example/x/S01E09.mkv">S01E09.mkv</a></td></tr>
            </table>
            """;
    private static final String CADDY =
            """
            <a href="../">Up</a>
            <a href="./Harbour%20Lights%20-%20S01E02%20%5BGerman%20Dub%5D.mkv">two</a>
            <a href="./Harbour%20Lights%20-%20S01E02%20%5BEnglish%20Sub%5D.mkv">two</a>
            <a href="./Harbour%20Lights%20-%20S01E01%20-%20Ebb%20%26amp%3B%20Flow.mkv">one</a>
            <a href="./Harbour%20Lights%20-%20S01E01.srt">one</a>
            <a href="./Harbour%20Lights%20-%20S01E13.5.mkv">half</a>
            <a href="./..%2F..%2Fetc%2Fpasswd.S01E03.mkv">trap</a>
            <a href="javascript:alert(1)">trap</a>
            """;
    private static final String JSON =
            """
            [{"name":"Harbour Lights - S02E01.mkv","type":"file","mtime":"x","size":4711},
             {"name":"extras","type":"directory","mtime":"x"}]
            """;

    @Test
    void eachFolderIsASeriesAndIsFoundByItsName() throws ProviderException {
        try (var site = visitor(site())) {
            assertThat(site.found("wachter")).containsExactly("Wächter der Küste");
            assertThat(site.provider().search("harbour", 5).getFirst().year()).hasValue(2019);
            assertThat(site.found("readme")).isEmpty();
        }
    }

    @Test
    void episodesAreReadFromTheNamesInAllFoldersOfASeries() throws ProviderException {
        try (var site = visitor(site())) {
            assertThat(site.episodes("Harbour Lights (2019)"))
                    .satisfiesExactly(
                            one -> assertThat(one).startsWith("S01-E01 Ebb"),
                            two -> assertThat(two).startsWith("S01-E02"),
                            half -> assertThat(half).startsWith("S01-E13.5"),
                            next -> assertThat(next).startsWith("S02-E01"));
            assertThat(site.provider().series("Harbour Lights (2019)").facts().poster())
                    .hasValue(site.address("/media/Harbour%20Lights%20%282019%29/poster.jpg"));
        }
    }

    @Test
    void aSourceIsTheFileWithItsLanguageAndItsExactSize() throws ProviderException {
        try (var site = visitor(site())) {
            assertThat(site.sources("Harbour Lights (2019)", "S01E02", "de"))
                    .singleElement()
                    .satisfies(
                            source -> assertThat(source.language()).hasValue("German Dub"),
                            source -> assertThat(source.address().getPath()).endsWith("Dub].mkv"));
            assertThat(site.sources("Harbour Lights (2019)", "S02E01").getFirst())
                    .isInstanceOfSatisfying(
                            MediaSource.FileSource.class,
                            file -> assertThat(file.size()).hasValue(4711));
        }
    }

    @Test
    void anUnchangedFolderIsNotSentAgain() throws ProviderException {
        try (var site = visitor(site())) {
            site.found("harbour");
            site.found("harbour");

            assertThat(site.origin().asked().get(1).header("if-none-match")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "..", ".", "../etc", "a/b", "", "\u0000", "Wächter der Küste"})
    void whatIsNoFolderWithEpisodesIsNotAvailable(String id) {
        try (var site =
                visitor(site().with("/media/W%C3%A4chter%20der%20K%C3%BCste/", HTML, NGINX))) {
            assertThat(fault(() -> site.provider().series(id)))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><p>Welcome to our new home page</p></html>"})
    void aPageThatIsNoListIsAChange(String page) {
        try (var site = visitor(new Website().with("/media/", HTML, page))) {
            assertThat(fault(() -> site.found("x"))).isInstanceOf(ProviderFault.Changed.class);
        }
    }

    @Test
    void anEmptyFolderHasNothingAndIsNoChange() throws ProviderException {
        String empty = "<h1>Index of /media/</h1><a href='../'>../</a>";
        try (var site = visitor(new Website().with("/media/", HTML, empty))) {
            assertThat(site.found("x")).isEmpty();
        }
    }

    @Test
    void thousandsOfEpisodesAreRead() throws ProviderException {
        String links =
                IntStream.rangeClosed(1, 3000)
                        .mapToObj("<a href='Tide - S01E%04d.mkv'>x</a>"::formatted)
                        .collect(Collectors.joining());
        try (var site = visitor(new Website().with("/media/Tide/", HTML, links))) {
            assertThat(site.episodes("Tide")).hasSize(3000).last().isEqualTo("S01-E3000");
        }
    }

    @Test
    void foldersThatNeverEndAreLeftAlone() throws ProviderException {
        String deeper = "<a href='a/'>a</a><a href='b/'>b</a><a href='Tide - 01.mkv'>x</a>";
        try (var site =
                visitor(
                        (asked, wire) ->
                                new Website()
                                        .with(asked.target(), HTML, deeper)
                                        .answer(asked, wire))) {
            assertThat(site.episodes("Tide")).hasSize(1);
            assertThat(site.origin().asked()).extracting(Asked::target).hasSize(7);
        }
    }

    private static Website site() {
        return new Website()
                .with("/media/", HTML, NGINX)
                .with("/media/Harbour%20Lights%20%282019%29/", HTML, APACHE)
                .with("/media/Harbour%20Lights%20%282019%29/Season%2001/", HTML, CADDY)
                .with("/media/Harbour%20Lights%20%282019%29/Season%2002/", "application/json", JSON)
                .with(
                        "/media/Harbour%20Lights%20%282019%29/Season%2002/extras/",
                        "application/json", "[]");
    }

    private static Visitor visitor(Behaviour site) {
        return Visitor.of(site, "/media/", IndexSite::open);
    }
}
