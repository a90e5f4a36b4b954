package aniworld.library.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameParserTest {
    @Test
    void aNameIsUnderstoodInAllItsParts() {
        ParsedName read =
                Reads.parse(
                        "[Amber] Iron Orchard (2013) - 13v2 - First Snow [1080p][GerSub][abcd1234].mkv");

        assertThat(read.kind()).isEqualTo(ParsedName.Kind.EPISODE);
        assertThat(read.series()).contains("Iron Orchard");
        assertThat(read.year()).hasValue(2013);
        assertThat(read.season()).isEmpty();
        assertThat(read.numbers()).containsExactly(BigDecimal.valueOf(13));
        assertThat(read.title()).contains("First Snow");
        assertThat(read.group()).contains("Amber");
        assertThat(read.version()).hasValue(2);
        assertThat(read.language()).contains("German Sub");
        assertThat(read.crc()).contains("ABCD1234");
    }

    @Test
    void aReleaseNameEndsInItsGroup() {
        ParsedName read =
                Reads.parse("Iron.Orchard.S01E02.First.Snow.German.DL.1080p.WEB-DL.x264-NOVA.mkv");

        assertThat(read.series()).contains("Iron Orchard");
        assertThat(read.title()).contains("First Snow");
        assertThat(read.language()).contains("German Dub");
        assertThat(read.group()).contains("NOVA");
    }

    @Test
    void theNameIsKeptAsItWasGiven() {
        String name = "  Iron Orchard - E\u0301pisode 4.mkv ";

        assertThat(Reads.parse(name).name()).isEqualTo(name);
        assertThat(Reads.parse(name).numbers()).containsExactly(BigDecimal.valueOf(4));
    }

    @Test
    void aRangeIsWrittenOutButBounded() {
        List<BigDecimal> numbers = Reads.parse("Iron Orchard E0001-E9999.mkv").numbers();

        assertThat(numbers).hasSize(2_000).startsWith(BigDecimal.ONE);
    }

    @Test
    void anyStringIsAccepted() {
        for (String name :
                List.of(
                        "",
                        " ",
                        ".",
                        "..",
                        "/",
                        "\\",
                        "[",
                        "]",
                        "-",
                        ".mkv",
                        "\ud800",
                        "\u0000\n",
                        "()",
                        "[]",
                        "S",
                        "S01",
                        "E",
                        "x",
                        "1x",
                        "x1",
                        "第",
                        "話",
                        "- - -",
                        "\udc00S01E01\ud800")) {
            assertThat(Reads.parse(name).name()).isEqualTo(name);
        }
    }

    @Test
    void aNameThatIsTooLongIsNotRead() {
        String name = "Iron Orchard S01E01 " + "x".repeat(4_096);

        assertThat(Reads.parse(name).kind()).isEqualTo(ParsedName.Kind.NONE);
    }
}
