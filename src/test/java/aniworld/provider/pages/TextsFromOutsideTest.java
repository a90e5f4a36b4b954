package aniworld.provider.pages;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.net.URI;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Characters, titles, addresses and JSON as others write them.
class TextsFromOutsideTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final URI BASE = URI.create("https://a.example/list/one?page=1");

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=utf-8, UTF-8",
        "text/html, UTF-8",
        "text/html; charset=utf-8, windows-1252",
        "text/html; charset=iso-8859-1, windows-1252",
        "text/html; charset=klingon, UTF-8",
        "text/html; charset=Shift_JIS, Shift_JIS",
    })
    void umlautsAndKanaSurviveWhateverTheHeaderClaims(String type, Charset charset) {
        String text = charset.name().equals("Shift_JIS") ? "かき" : "Wächter – Küste";

        assertThat(PageText.of(Origin.page(type, text, charset))).isEqualTo(text);
    }

    @Test
    void aPageSaysItsOwnCharsetWhereTheHeaderDoesNot() {
        String page = "<meta charset='windows-1252'><p>Küste";

        assertThat(PageText.of(Origin.page("text/html", page, WINDOWS))).isEqualTo(page);
        assertThat(PageText.of(Origin.page("text/html", "\uFEFFKüste", UTF_16LE)))
                .isEqualTo("Küste");
    }

    @Test
    void titlesAreOneLineOfTextHoweverTheyCome() {
        assertThat(Wording.title(" A\n\tB\u0000\u202E C\u00a0D ")).isEqualTo("A B C D");
        assertThat(Wording.title("<script>alert(1)</script>"))
                .isEqualTo("<script>alert(1)</script>");
        assertThat(Wording.title("../../etc/passwd")).isEqualTo("../../etc/passwd");
        assertThat(Wording.title("x".repeat(1000))).hasSize(300).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "two, https://a.example/list/two",
        "?page=2, https://a.example/list/one?page=2",
        "/x y/ü, https://a.example/x%20y/%C3%BC",
        "//b.example/1.mp4, https://b.example/1.mp4",
        "https://b.example/%41?a=b|c#part, https://b.example/%41?a=b%7Cc",
        "'50%', https://a.example/list/50%25",
        "[Group] Tide [1080p].mkv, https://a.example/list/%5BGroup%5D%20Tide%20%5B1080p%5D.mkv",
        "http://[::1]:80/[x], http://[::1]:80/%5Bx%5D",
    })
    void addressesAreReadTheWayBrowsersDo(String link, String address) {
        assertThat(Links.web(BASE, link)).hasValue(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ftp://a.example/",
                "https://user:pass@a.example/",
                "http://",
                "",
                "http://[::1"
            })
    void whatIsNoPlainWebAddressIsNone(String link) {
        assertThat(Links.web(BASE, link)).isEmpty();
    }

    @Test
    void jsonIsReadTolerantlyWhereNothingDependsOnIt() throws ProviderException {
        JsonPlace place =
                json("{\"a\": null, \"size\": \"12\", \"n\": 13.5, \"x\": [1], \"b\": true}");

        assertThat(place.find("a")).isEmpty();
        assertThat(place.whole("size")).hasValue(12);
        assertThat(place.whole("n")).isEmpty();
        assertThat(place.number("n").orElseThrow()).isEqualByComparingTo("13.5");
        assertThat(place.text("x")).isEmpty();
        assertThat(place.text("b")).hasValue("true");
    }

    @Test
    void whatHasToBeThereIsNamedByItsPlace() throws ProviderException {
        JsonPlace place = json("{\"data\": [{\"id\": 1}]}");
        JsonPlace first = place.require("data").items(10).getFirst();

        assertThat(Origin.fault(() -> first.require("name")))
                .isEqualTo(
                        new ProviderFault.Changed(
                                "The answer does not fit at /data/0: expected an object with"
                                        + " \"name\", found {\"id\":1}"));
        assertThat(Origin.fault(() -> place.require("data").text()))
                .isInstanceOf(ProviderFault.Changed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":", "<html>", "[1,2", "{\"a\" 1}", "nul"})
    void brokenJsonIsAChange(String text) {
        assertThat(Origin.fault(() -> json(text))).isInstanceOf(ProviderFault.Changed.class);
    }

    @Test
    void nestingThatNeverEndsIsAChange() {
        assertThat(Origin.fault(() -> json("[".repeat(100_000))))
                .isInstanceOf(ProviderFault.Changed.class);
    }

    @Test
    void aWebPageInsteadOfJsonIsSaidToBeOne() {
        assertThat(
                        Origin.fault(() -> JsonPlace.read(Origin.page("text/html", "<p>", UTF_8)))
                                .reason())
                .startsWith("A web page came where JSON was expected");
    }

    @Test
    void filesSayTheirEpisodesAsInTheLibrary() {
        FileName half = FileName.of("Season 02/Show - 13.5 [German Sub].mkv");

        assertThat(half.episodes()).extracting(Object::toString).containsExactly("S02-E13.5");
        assertThat(half.language()).hasValue("German Sub");
        assertThat(FileName.of("Notes.txt").episodes()).isEmpty();
        assertThat(FileName.isVideo("a.MKV")).isTrue();
        assertThat(FileName.isVideo("a.srt")).isFalse();
        assertThat(FileName.isPlaylist("master.m3u8")).isTrue();
    }

    private static JsonPlace json(String text) throws ProviderException {
        return JsonPlace.read(Origin.page("application/json", text, UTF_8));
    }
}
