package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    /// The examples of RFC 3986, section 5.4, under its own base.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "g, http://a/b/c/g",
                "./g, http://a/b/c/g",
                "g/, http://a/b/c/g/",
                "/g, http://a/g",
                "//g, http://g",
                "?y, http://a/b/c/d;p?y",
                "g?y, http://a/b/c/g?y",
                "#s, http://a/b/c/d;p?q#s",
                "g#s, http://a/b/c/g#s",
                "g?y#s, http://a/b/c/g?y#s",
                ";x, http://a/b/c/;x",
                "g;x=1/./y, http://a/b/c/g;x=1/y",
                "g;x=1/../y, http://a/b/c/y",
                "., http://a/b/c/",
                "./, http://a/b/c/",
                ".., http://a/b/",
                "../, http://a/b/",
                "../g, http://a/b/g",
                "../.., http://a/",
                "../../g, http://a/g",
                "../../../g, http://a/g",
                "../../../../g, http://a/g",
                "/./g, http://a/g",
                "/../g, http://a/g",
                "g., http://a/b/c/g.",
                "..g, http://a/b/c/..g",
                "./../g, http://a/b/g",
                "./g/., http://a/b/c/g/",
                "g/./h, http://a/b/c/g/h",
                "g?y/./x, http://a/b/c/g?y/./x",
                "g#s/../x, http://a/b/c/g#s/../x",
            })
    void resolvesLikeTheRfc(String reference, URI expected) {
        assertThat(web("http://a/b/c/d;p?q", reference)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "a film (1).ts, https://h.test/d/a%20film%20(1).ts",
                "ä.ts, https://h.test/d/%C3%A4.ts",
                "😀.ts, https://h.test/d/%F0%9F%98%80.ts",
                "100%.ts, https://h.test/d/100%25.ts",
                "a%20b%2.ts, https://h.test/d/a%20b%252.ts",
                "{x}|y.ts, https://h.test/d/%7Bx%7D%7Cy.ts",
                "a\\b.ts, https://h.test/d/a%5Cb.ts",
                "a[1].ts?b[]=2#c#d, https://h.test/d/a%5B1%5D.ts?b%5B%5D=2#c%23d",
                "HTTPS://Other.test/x, https://Other.test/x",
                "https://[::1]:8080/x, https://[::1]:8080/x",
                "1:2.ts, https://h.test/d/1:2.ts",
            })
    void encodesWhatHasNoPlaceInAnAddress(String reference, URI expected) {
        assertThat(web("https://h.test/d/list.m3u8", reference)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "data:text/plain;base64,AAAA",
        "skd://any",
        "file:///etc/passwd",
        "ftp://h.test/x",
        "javascript:alert(1)",
        "http:",
        "http:///x",
        "https://a b/x",
        "'  '",
        "''",
    })
    void whatIsNotOfTheWebIsKeptAsTextAlone(String reference) {
        assertThat(web("https://h.test/d/list.m3u8", reference)).isEmpty();
    }

    @Test
    void underABaseWithoutSchemeOnlyWholeAddressesAreOfTheWeb() {
        assertThat(web("list.m3u8", "one.ts")).isEmpty();
        assertThat(web("list.m3u8", "http://h.test/one.ts"))
                .contains(URI.create("http://h.test/one.ts"));
        assertThat(web("https://h.test", "one.ts")).contains(URI.create("https://h.test/one.ts"));
    }

    private static Optional<URI> web(String base, String reference) {
        return new Address(reference, reference, URI.create(base)).web();
    }
}
