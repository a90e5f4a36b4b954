package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void aValueInQuotesMayHoldCommasAndEqualSigns() {
        assertThat(read("A=1,B=\"two, C=3\",D=x=y"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "two, C=3", "D", "x=y"));
        assertThat(words("A=1,B=\"two, C=3\"")).isEmpty();
    }

    @Test
    void spacesAreForgiven() {
        assertThat(read(" A = 1 , B = \"2\" ,, "))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "2"));
    }

    @Test
    void quotesThatAreNeverClosedLeaveTheValueEmpty() {
        assertThat(read("A=1,URI=\"half.ts,B=2"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "URI", ""));
        assertThat(words("URI=\"half.ts"))
                .containsExactly("EXT-X-DATERANGE has quotes that are never closed");
    }

    @Test
    void oddNamesAreReadAsTheOnesTheyMean() {
        assertThat(read("average_bandwidth=5")).containsEntry("AVERAGE-BANDWIDTH", "5");
        assertThat(words("average_bandwidth=5"))
                .containsExactly(
                        "EXT-X-DATERANGE has an attribute with an odd name:"
                                + " \"average_bandwidth\"");
    }

    @Test
    void ofTwoWithOneNameTheLaterCounts() {
        assertThat(read("A=1,A=2")).containsEntry("A", "2");
        assertThat(words("A=1,A=2")).containsExactly("EXT-X-DATERANGE has \"A\" twice");
    }

    @Test
    void whatIsNoAttributeIsWarnedOf() {
        assertThat(read("lonely,A=1")).containsOnlyKeys("A");
        assertThat(words("lonely,A=1"))
                .containsExactly("EXT-X-DATERANGE has an attribute without a value: \"lonely\"");
        assertThat(words("A=\"1\"2"))
                .containsExactly("EXT-X-DATERANGE has more behind a value in quotes");
    }

    @Test
    void aListWithoutAnEndIsCutWithAWarning() {
        var list = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            list.append('A').append(i).append("=1,");
        }

        assertThat(read(list.toString())).hasSize(200);
        assertThat(words(list.toString()))
                .containsExactly(
                        "EXT-X-DATERANGE has more than 200 attributes, the rest is left out");
    }

    @Test
    void anotherFormThanTheRfcsIsReadWithAWarning() {
        String[] lines = {
            "#EXTM3U",
            "#EXT-X-MEDIA:TYPE=\"AUDIO\",GROUP-ID=g,NAME=\"n\",DEFAULT=yes",
            "#EXT-X-STREAM-INF:BANDWIDTH=1",
            "a.m3u8",
        };

        Rendition rendition = Reads.master(lines).renditions().getFirst();

        assertThat(rendition.kind()).isEqualTo(Rendition.Kind.AUDIO);
        assertThat(rendition.group()).isEqualTo("g");
        assertThat(rendition.picking().preferred()).isTrue();
        assertThat(Reads.warnings(lines))
                .extracting(Warning::words)
                .containsExactly(
                        "TYPE should not stand in quotes",
                        "GROUP-ID should stand in quotes",
                        "DEFAULT is neither YES nor NO: \"yes\"");
    }

    private static Map<String, String> read(String list) {
        return Reads.media("#EXTM3U", "#EXT-X-DATERANGE:" + list)
                .dateRanges()
                .getFirst()
                .attributes();
    }

    private static List<String> words(String list) {
        return Reads.warnings(
                        "#EXTM3U", "#EXT-X-TARGETDURATION:1", "#EXT-X-DATERANGE:ID=\"i\"," + list)
                .stream()
                .map(Warning::words)
                .toList();
    }
}
