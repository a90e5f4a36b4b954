package aniworld.sites.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.library.EpisodeNumber;
import aniworld.net.Web;
import aniworld.net.WebPage;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogProviderTest {
    private static final Web NO_WEB = CatalogProviderTest::noWeb;
    private static final Class<ProviderFault.NotAvailable> NOT_AVAILABLE =
            ProviderFault.NotAvailable.class;
    private static final String TWO_SERIES =
            Texts.catalog(
                    """
                    {"id": "a b/c", "title": "Harbour Lights", "year": 2020,
                     "page": "https://films.example/harbour",
                     "seasons": [{"number": 1, "episodes": [
                       {"number": 1, "sources": [
                          {"url": "https://a.example/1.mp4", "language": "de"},
                          {"url": "https://b.example/1.mp4", "language": "ja"}]},
                       {"number": 2}]}]},
                    {"id": "two", "title": "Harbour", "page": "https://films.example/two"}
                    """);

    @TempDir private Path folder;

    @Test
    void aSearchShowsThePageOfEachEntryBestFirst() throws Exception {
        assertThat(provider(TWO_SERIES).search("harbour", 10))
                .containsExactly(
                        new SearchHit(
                                "two",
                                "Harbour",
                                OptionalInt.empty(),
                                URI.create("https://films.example/two")),
                        new SearchHit(
                                "a b/c",
                                "Harbour Lights",
                                OptionalInt.of(2020),
                                URI.create("https://films.example/harbour")));
        assertThat(provider(TWO_SERIES).search("harbour", 1)).hasSize(1);
    }

    @Test
    void aSeriesIsFoundByItsIdHoweverOdd() throws Exception {
        assertThat(provider(TWO_SERIES).series("a b/c").facts().name()).isEqualTo("Harbour Lights");
    }

    @Test
    void sourcesComeInTheOrderOfTheLanguagesWanted() throws Exception {
        assertThat(
                        provider(TWO_SERIES)
                                .sources("a b/c", EpisodeNumber.of(1, 1), List.of("ja", "de")))
                .extracting(MediaSource::host)
                .containsExactly("b.example", "a.example");
    }

    @Test
    void whatTheCatalogDoesNotHaveIsNotAvailable() throws IOException {
        Provider provider = provider(TWO_SERIES);
        var first = EpisodeNumber.of(1, 1);

        assertThat(fault(() -> provider.series("three"))).isInstanceOf(NOT_AVAILABLE);
        assertThat(fault(() -> provider.sources("three", first, List.of())))
                .isInstanceOf(NOT_AVAILABLE);
        assertThat(fault(() -> provider.sources("two", first, List.of())).reason())
                .isEqualTo("The catalog has no episode S01-E01 of this series");
        assertThat(
                        fault(
                                        () ->
                                                provider.sources(
                                                        "a b/c",
                                                        EpisodeNumber.of(1, 2),
                                                        List.of("de")))
                                .reason())
                .isEqualTo("The catalog has no source of S01-E02");
        assertThat(fault(() -> provider.sources("a b/c", first, List.of("fr"))).reason())
                .isEqualTo("The catalog has no source of S01-E01 in the languages wanted");
    }

    @Test
    void anEditedFileIsReadAgain() throws Exception {
        Path file = write(TWO_SERIES);
        Provider provider = open(file.toUri(), NO_WEB);
        provider.series("two");

        Files.writeString(file, TWO_SERIES.replace("\"two\"", "\"new\""));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(provider.series("new").facts().name()).isEqualTo("Harbour");
    }

    @Test
    void anUntouchedFileIsNotReadAgain() throws Exception {
        Path file = write(TWO_SERIES);
        Provider provider = open(file.toUri(), NO_WEB);

        assertThat(provider.series("two")).isSameAs(provider.series("two"));
    }

    @Test
    void aFileThatIsGoneOrUnreadableIsUnreachableAndItsPathIsNotTold() throws Exception {
        Provider gone = open(folder.resolve("none.json").toUri(), NO_WEB);
        Provider directory = open(folder.toUri(), NO_WEB);

        assertThat(fault(() -> gone.search("x", 1)))
                .isEqualTo(new ProviderFault.Unreachable("The catalog's file is not there"));
        assertThat(fault(() -> directory.search("x", 1)))
                .isEqualTo(new ProviderFault.Unreachable("The catalog's file cannot be read"));
    }

    @Test
    void aFileThatIsTooLargeIsNotParsed() throws Exception {
        Path file = folder.resolve("large.json");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Document.LARGEST + 1);
        }

        assertThat(fault(() -> open(file.toUri(), NO_WEB).search("x", 1)))
                .isEqualTo(new ProviderFault.Changed("The catalog is larger than 16 MiB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example/c.json", "c.json", "file:c.json", "file://host/c.json"})
    void anAddressOfAnotherFormIsRefusedAtOnceInWords(String address) {
        assertThatThrownBy(() -> open(URI.create(address), NO_WEB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file:///srv/catalog.json");
    }

    private Provider provider(String text) throws IOException {
        return open(write(text).toUri(), NO_WEB);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("catalog.json"), text);
    }

    private static Provider open(URI address, Web web) {
        return CatalogSite.open(new ProviderInfo("mine", "Mine", address), web);
    }

    private static WebPage noWeb(URI address, Map<String, String> headers) throws IOException {
        throw new IOException("no network here: " + address + headers);
    }

    private static ProviderFault fault(ThrowingCallable call) {
        return catchThrowableOfType(ProviderException.class, call).fault();
    }
}
