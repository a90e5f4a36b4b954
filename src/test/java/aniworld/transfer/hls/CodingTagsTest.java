package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodingTagsTest {

    @Test
    void aKeyHoldsUntilTheNextAndNoneEndsIt() {
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXTINF:1,",
                        "plain.ts",
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"k1\"",
                        "#EXTINF:1,",
                        "a.ts",
                        "#EXTINF:1,",
                        "b.ts",
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"k2\"",
                        "#EXTINF:1,",
                        "c.ts",
                        "#EXT-X-KEY:METHOD=NONE",
                        "#EXTINF:1,",
                        "d.ts");

        assertThat(keyAddresses(playlist))
                .containsExactly(List.of(), List.of("k1"), List.of("k1"), List.of("k2"), List.of());
    }

    @Test
    void keysOfSeveralFormatsHoldTogetherTheLastDeclaredLast() {
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k1\",KEYFORMAT=\"one\"",
                        "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k2\",KEYFORMAT=\"two\"",
                        "#EXTINF:1,",
                        "a.ts",
                        "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"k3\",KEYFORMAT=\"one\"",
                        "#EXTINF:1,",
                        "b.ts");

        assertThat(keyAddresses(playlist))
                .containsExactly(List.of("k1", "k2"), List.of("k2", "k3"));
    }

    @Test
    void anIvIsGivenOrCountedOrUnreadable() {
        assertThat(key("METHOD=AES-128,URI=\"k\",IV=0X0f").iv())
                .isEqualTo(new IvRule.Given(new Iv(0, 15)));
        assertThat(key("METHOD=AES-128,URI=\"k\", IV=0x000102030405060708090A0B0C0D0E0F").iv())
                .isEqualTo(new IvRule.Given(new Iv(0x0001020304050607L, 0x08090A0B0C0D0E0FL)));
        assertThat(key("METHOD=AES-128,URI=\"k\"").iv()).isEqualTo(new IvRule.BySequence());
        for (String iv : List.of("15", "0x", "0xg", "0x" + "0".repeat(33))) {
            assertThat(key("METHOD=AES-128,URI=\"k\",IV=" + iv).iv())
                    .isEqualTo(new IvRule.Unreadable(iv));
        }
    }

    @Test
    void aVectorIsSixteenBytesWithTheHighestFirst() {
        assertThat(Iv.ofSequence(258).bytes())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2);
    }

    @Test
    void onlyWholeAes128OfTheIdentityFormatIsOursToOpen() {
        assertThat(key("METHOD=AES-128,URI=\"k\"").opensWholeSegments()).isTrue();
        assertThat(key("METHOD=AES-128,URI=\"k\",KEYFORMAT=\"identity\"").opensWholeSegments())
                .isTrue();
        assertThat(key("METHOD=AES-128,URI=\"k\",KEYFORMAT=\"vendor\"").opensWholeSegments())
                .isFalse();
        assertThat(key("METHOD=SAMPLE-AES,URI=\"k\"").opensWholeSegments()).isFalse();
    }

    @Test
    void aKeyWithoutMethodOrAddressIsWarnedOf() {
        assertThat(keyWarnings("URI=\"k\"")).contains("EXT-X-KEY has no METHOD");
        assertThat(keyWarnings("METHOD=AES-128")).contains("EXT-X-KEY has no URI");
        assertThat(keyWarnings("METHOD=ROT-13,URI=\"k\""))
                .contains("No METHOD is known as \"ROT-13\"");
        assertThat(keyWarnings("METHOD=NONE,URI=\"\""))
                .contains("EXT-X-KEY has more beside METHOD=NONE");
        assertThat(key("METHOD=AES-128,URI=\"\"").address()).isEmpty();
    }

    @Test
    void anInitSegmentKeepsItsRangeAndTheKeysItWasDeclaredUnder() {
        MediaPlaylist playlist =
                Reads.media(
                        "#EXTM3U",
                        "#EXT-X-KEY:METHOD=AES-128,URI=\"k1\",IV=0x1",
                        "#EXT-X-MAP:URI=\"init.mp4\",BYTERANGE=\"719@10\"",
                        "#EXT-X-KEY:METHOD=NONE",
                        "#EXTINF:1,",
                        "a.mp4",
                        "#EXT-X-MAP:URI=\"init.mp4\",BYTERANGE=\"719\"",
                        "#EXTINF:1,",
                        "b.mp4");

        Segment first = playlist.segments().getFirst();
        Segment second = playlist.segments().getLast();
        InitSegment init = first.coding().init().orElseThrow();

        assertThat(init.piece().range()).contains(new ByteRange(10, 719));
        assertThat(init.keys()).hasSize(1);
        assertThat(first.coding().keys()).isEmpty();
        assertThat(second.coding().init().flatMap(head -> head.piece().range()))
                .contains(new ByteRange(0, 719));
    }

    @Test
    void anInitSegmentThatIsNotNamedChangesNothing() {
        String[] lines = {"#EXTM3U", "#EXT-X-MAP", "#EXTINF:1,", "a.mp4"};

        assertThat(Reads.media(lines).segments().getFirst().coding().init()).isEmpty();
        assertThat(Reads.warnings(lines)).contains(new Warning(2, "EXT-X-MAP has no URI"));
    }

    @Test
    void anEncryptedInitSegmentWithoutAVectorIsWarnedOf() {
        String[] lines = {
            "#EXTM3U", "#EXT-X-KEY:METHOD=AES-128,URI=\"k\"", "#EXT-X-MAP:URI=\"init.mp4\"",
        };

        assertThat(Reads.warnings(lines))
                .contains(new Warning(3, "The key of an EXT-X-MAP has no IV"));
    }

    private static Key key(String attributes) {
        Optional<Segment> segment =
                Reads.media("#EXTM3U", "#EXT-X-KEY:" + attributes, "#EXTINF:1,", "a.ts")
                        .segments()
                        .stream()
                        .findFirst();
        return segment.orElseThrow().coding().keys().getFirst();
    }

    private static List<String> keyWarnings(String attributes) {
        return Reads.warnings("#EXTM3U", "#EXT-X-KEY:" + attributes).stream()
                .map(Warning::words)
                .toList();
    }

    private static List<List<String>> keyAddresses(MediaPlaylist playlist) {
        return playlist.segments().stream()
                .map(
                        segment ->
                                segment.coding().keys().stream()
                                        .map(key -> key.address().orElseThrow().written())
                                        .toList())
                .toList();
    }
}
