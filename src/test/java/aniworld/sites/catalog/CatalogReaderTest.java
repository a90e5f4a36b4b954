package aniworld.sites.catalog;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogReaderTest {

    @Test
    void aSeriesComesWithAllThatIsSaidOfIt() throws ProviderException {
        Catalog.Entry entry =
                only(
                        Texts.series(
                                """
                                "other_titles": ["Eins"], "year": 2019,
                                "description": "Two lines.\\nOf text.",
                                "poster": "posters/one.svg",
                                "licence": {"name": "CC BY 4.0", "url": "https://cc.example/by"}
                                """));

        assertThat(entry.series().id()).isEqualTo("one");
        assertThat(entry.series().facts().name()).isEqualTo("One");
        assertThat(entry.series().otherTitles()).containsExactly("Eins");
        assertThat(entry.series().facts().year()).hasValue(2019);
        assertThat(entry.series().facts().description())
                .isEqualTo("Two lines.\nOf text.\n\nLicence: CC BY 4.0 (https://cc.example/by)");
        assertThat(entry.series().facts().page()).hasValue(URI.create("https://films.example/one"));
        assertThat(entry.series().facts().poster())
                .hasValue(URI.create("https://films.example/lists/posters/one.svg"));
    }

    @Test
    void episodesComeInOrderWhateverTheDocumentsOrder() throws ProviderException {
        Catalog.Entry entry =
                only(
                        Texts.series(
                                """
                                "seasons": [
                                  {"number": 2, "episodes": [{"number": 1}]},
                                  {"number": 0, "episodes": [{"number": 1, "title": "Special"}]},
                                  {"number": 1, "episodes": [
                                    {"number": 13}, {"number": 12.5}, {"number": 12.0}]}]
                                """));

        assertThat(entry.series().episodes())
                .extracting(Episode::number)
                .extracting(EpisodeNumber::compact)
                .containsExactly("S00E01", "S01E12", "S01E12.5", "S01E13", "S02E01");
    }

    @Test
    void aDayOfReleaseIsReadAndMayLieAhead() throws ProviderException {
        Episode episode =
                only(Texts.episode("\"number\": 1, \"released\": \"2999-02-28\""))
                        .series()
                        .episodes()
                        .getFirst();

        assertThat(episode.released()).hasValue(LocalDate.of(2999, 2, 28));
    }

    @Test
    void aSourceSaysItsSizeChecksumLanguageAndHost() throws ProviderException {
        String sum = "sha256:" + "ab".repeat(32);

        assertThat(
                        source(
                                """
                                "url": "../clips/1.mp4", "size": 77, "checksum": "%s",
                                "language": "de", "host": "Mirror"
                                """
                                        .formatted(sum)))
                .isEqualTo(
                        new MediaSource.FileSource(
                                URI.create("https://films.example/clips/1.mp4"),
                                Map.of(),
                                OptionalLong.of(77),
                                Optional.of(sum),
                                Optional.of("de"),
                                "Mirror"));
    }

    @Test
    void aSourceIsAFileUnlessItSaysOtherwise() throws ProviderException {
        assertThat(source("\"url\": \"1.mp4\"")).isInstanceOf(MediaSource.FileSource.class);
        assertThat(source("\"url\": \"1.m3u8\", \"type\": \"hls\""))
                .isInstanceOf(MediaSource.HlsSource.class);
        assertThat(source("\"url\": \"watch/1\", \"type\": \"page\""))
                .isInstanceOf(MediaSource.PageSource.class);
    }

    @Test
    void aSourceWithoutLanguageHasTheEpisodesFirst() throws ProviderException {
        Catalog.Entry entry =
                only(
                        Texts.episode(
                                """
                                "number": 1, "languages": ["ja", "en"],
                                "sources": [{"url": "1.mp4"}]
                                """));

        assertThat(entry.sourcesOf(EpisodeNumber.of(1, 1)).orElseThrow())
                .singleElement()
                .extracting(MediaSource::language)
                .isEqualTo(Optional.of("ja"));
    }

    @Test
    void relativeAddressesStartAtTheBaseWhereThereIsOne() throws ProviderException {
        String text =
                """
                {"version": 1, "base": "http://media.example/a/", "series": [
                 {"id": "one", "title": "One", "page": "https://films.example/one",
                  "poster": "one.svg"}]}""";

        assertThat(Texts.read(URI.create("file:///srv/c.json"), text).entry("one"))
                .flatMap(entry -> entry.series().facts().poster())
                .hasValue(URI.create("http://media.example/a/one.svg"));
    }

    @Test
    void aRelativeAddressInAFileWithoutABaseIsRefusedInWords() {
        assertThat(
                        Texts.refusal(
                                        URI.create("file:///srv/c.json"),
                                        Texts.source("\"url\": \"1.mp4\""))
                                .reason())
                .isEqualTo(
                        "The catalog does not fit at /series/0/seasons/0/episodes/0/sources/0/url:"
                                + " expected a whole http or https address, or a \"base\" for"
                                + " relative ones, found \"1.mp4\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "../../../etc/passwd",
                "C:\\\\Windows\\\\System32",
                "Salt & Thunder: \\u00dcber <3 / Vol. 2?",
                "%2e%2e%2f${jndi:ldap://x}"
            })
    void aTitleOfMarkupOrAPathStaysText(String title) throws ProviderException {
        Catalog catalog =
                Texts.read(
                        Texts.catalog(
                                "{\"id\": \"x\", \"title\": \"%s\", \"page\": \"http://a.example\"}"
                                        .formatted(title)));

        assertThat(catalog.entry("x").orElseThrow().series().facts().name())
                .isEqualTo(title.replace("\\\\", "\\").replace("\\u00dc", "Ü"));
    }

    @Test
    void textInAnyEncodingOfUnicodeIsRead() throws ProviderException {
        String text = Texts.series("\"other_titles\": [\"Wächter 守\"]");
        URI address = URI.create("http://a.example/");

        for (byte[] bytes : List.of(text.getBytes(UTF_8), text.getBytes(UTF_16LE))) {
            assertThat(Texts.read(address, bytes).entry("one").orElseThrow().series().otherTitles())
                    .containsExactly("Wächter 守");
        }
    }

    @Test
    void aMessageNamesThePlaceWhatWasExpectedAndWhatWasFound() {
        assertThat(Texts.refusal(Texts.series("\"year\": \"2019\"")))
                .isEqualTo(
                        new ProviderFault.Changed(
                                "The catalog does not fit at /series/0/year: expected a whole"
                                        + " number from 1900 to 2200, found \"2019\""));
        assertThat(Texts.refusal(Texts.series("\"yaer/~\": 1")).reason())
                .isEqualTo(
                        "The catalog does not fit at /series/0/yaer~1~0: the form of a catalog"
                                + " knows no such member");
        assertThat(Texts.refusal("{\"version\": 1}").reason())
                .isEqualTo("The catalog does not fit at the top: has to have a member \"series\"");
    }

    @Test
    void anIdThatComesTwiceIsRefused() {
        String series = "{\"id\": \"x\", \"title\": \"X\", \"page\": \"http://a.example\"}";

        assertThat(Texts.refusal(Texts.catalog(series + "," + series)).reason())
                .startsWith("The catalog does not fit at /series/1/id: expected an id that no");
    }

    @Test
    void anEpisodeThatComesTwiceIsRefused() {
        assertThat(
                        Texts.refusal(
                                        Texts.series(
                                                """
                                                "seasons": [
                                                 {"number": 1, "episodes": [{"number": 1}]},
                                                 {"number": 1, "episodes": [{"number": 1.0}]}]
                                                """))
                                .reason())
                .startsWith(
                        "The catalog does not fit at /series/0/seasons/1/episodes/0/number:"
                                + " expected a number that no episode before it has");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<!doctype html><title>Please log in</title>",
                "{\"version\": 1, \"series\": [",
                "{\"version\": 1, \"series\": []} {}",
                "{\"version\": 1, \"version\": 1, \"series\": []}",
                "{\"version\": 1, \"series\": [],}",
                "{'version': 1, 'series': []}",
                "{\"version\": NaN, \"series\": []}",
            })
    void whatIsNoStrictJsonIsRefused(String text) {
        assertThat(Texts.refusal(text))
                .isInstanceOf(ProviderFault.Changed.class)
                .extracting(ProviderFault::reason)
                .asString()
                .startsWith("The catalog cannot be read as JSON");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] broken = "{\"version\": 1, \"series\": [\"x\"]}".getBytes(UTF_8);
        broken[27] = (byte) 0xff;

        assertThatThrownBy(() -> Texts.read(URI.create("http://a.example"), broken))
                .isInstanceOf(ProviderException.class)
                .hasMessageStartingWith("The catalog cannot be read as JSON");
    }

    @Test
    void deepNestingIsRefusedBeforeItCosts() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(Texts.refusal("{\"version\": 1, \"series\": " + deep + "}").reason())
                .startsWith("The catalog cannot be read as JSON")
                .contains("depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e2000000000", "1e-2000000000", "1e99999999999"})
    void numbersFarOutAreRefusedBeforeTheyCost(String number) {
        assertThat(Texts.refusal(Texts.series("\"year\": " + number)))
                .isInstanceOf(ProviderFault.Changed.class);
        assertThat(Texts.refusal(Texts.episode("\"number\": " + number)))
                .isInstanceOf(ProviderFault.Changed.class);
    }

    @Test
    void aMessageStaysShortHoweverLongTheTextIs() {
        String reason =
                Texts.refusal(Texts.series("\"year\": \"" + "😀".repeat(9000) + "\"")).reason();

        assertThat(reason).hasSizeLessThan(300).contains("😀…");
    }

    private static Catalog.Entry only(String text) throws ProviderException {
        return Texts.read(text).entry("one").orElseThrow();
    }

    private static MediaSource source(String members) throws ProviderException {
        return only(Texts.source(members))
                .sourcesOf(EpisodeNumber.of(1, 1))
                .orElseThrow()
                .getFirst();
    }
}
