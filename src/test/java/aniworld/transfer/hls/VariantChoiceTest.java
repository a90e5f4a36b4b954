package aniworld.transfer.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VariantChoiceTest {
    private static final StreamWish ANY =
            new StreamWish(OptionalInt.empty(), OptionalLong.empty(), List.of());

    private static final String[] LADDER = {
        "BANDWIDTH=800000,RESOLUTION=640x360", "360",
        "BANDWIDTH=6000000,RESOLUTION=1920x1080", "1080",
        "BANDWIDTH=3000000,RESOLUTION=1280x720", "720",
        "BANDWIDTH=4000000,RESOLUTION=1280x720", "720+",
        "BANDWIDTH=64000,CODECS=\"mp4a.40.2\"", "sound",
    };

    @Test
    void theTallestAndThenTheFastestComesFirstAndSoundAloneLast() {
        assertThat(ranked(ANY, LADDER)).containsExactly("1080", "720+", "720", "360", "sound");
    }

    @Test
    void underACeilingTheBestThatKeepsItComesFirstAndTheRestBehindTheLeastFirst() {
        assertThat(ranked(tallest(720), LADDER))
                .containsExactly("720+", "720", "360", "1080", "sound");
        assertThat(ranked(tallest(240), LADDER))
                .containsExactly("360", "720", "720+", "1080", "sound");
        assertThat(ranked(fastest(3_500_000), LADDER))
                .containsExactly("720", "360", "720+", "1080", "sound");
    }

    @Test
    void theShorterSideCountsSoThatWidePicturesFit() {
        assertThat(
                        ranked(
                                tallest(1080),
                                "BANDWIDTH=3,RESOLUTION=1280x720",
                                "hd",
                                "BANDWIDTH=9,RESOLUTION=2560x1080",
                                "wide",
                                "BANDWIDTH=5,RESOLUTION=1080x1920",
                                "upright"))
                .containsExactly("wide", "upright", "hd");
    }

    @Test
    void scoreAndFrameRateAndOrderDecideBetweenEquals() {
        assertThat(
                        ranked(
                                ANY,
                                "BANDWIDTH=1,SCORE=1,FRAME-RATE=60",
                                "b",
                                "BANDWIDTH=1,SCORE=2",
                                "a",
                                "BANDWIDTH=1,SCORE=1,FRAME-RATE=24",
                                "c",
                                "BANDWIDTH=1,SCORE=1,FRAME-RATE=24",
                                "d"))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void aVariantThatSaysNothingIsTakenWhenItIsAllThereIs() {
        assertThat(ranked(tallest(720), "PROGRAM-ID=1", "only")).containsExactly("only");
        assertThat(VariantChoice.ranked(Reads.master("#EXT-X-STREAM-INF:BANDWIDTH=1"), ANY))
                .isEmpty();
    }

    @Test
    void theDearestLanguageIsChosen() {
        assertThat(sound(spoken("de", "ja"))).isEqualTo("Deutsch");
        assertThat(sound(spoken("ja"))).isEqualTo("Japanisch");
        assertThat(sound(spoken("fr", "en-US"))).isEqualTo("English");
    }

    @Test
    void withoutAWishOrAMatchTheAuthorsChoiceIsTaken() {
        assertThat(sound(ANY)).isEqualTo("Japanisch");
        assertThat(sound(spoken("fr"))).isEqualTo("Japanisch");
    }

    @Test
    void codesOfThreeLettersAndNamesAreUnderstood() {
        assertThat(language("de", "LANGUAGE=\"ger\"")).isTrue();
        assertThat(language("deu", "LANGUAGE=\"de-AT\"")).isTrue();
        assertThat(language("ja", "LANGUAGE=\"JPN\"")).isTrue();
        assertThat(language("de", "X=1", "Deutsch")).isTrue();
        assertThat(language("de", "X=1", "german")).isTrue();
        assertThat(language("de", "LANGUAGE=\"en\"", "Deutsch")).isFalse();
        assertThat(language("de", "LANGUAGE=\"den\"")).isFalse();
    }

    @Test
    void theSameLanguageOfAnotherCountryComesRightBehind() {
        MasterPlaylist playlist =
                master(
                        audio("a", "Europe", "LANGUAGE=\"pt-PT\""),
                        audio("a", "Brazil", "LANGUAGE=\"pt-BR\""),
                        "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"a\"",
                        "v");

        assertThat(soundName(playlist, spoken("pt-BR"))).isEqualTo("Brazil");
        assertThat(soundName(playlist, spoken("pt-PT"))).isEqualTo("Europe");
        assertThat(soundName(playlist, spoken("pt-AO", "en"))).isEqualTo("Europe");
    }

    @Test
    void languageGoesBeforePicture() {
        MasterPlaylist playlist =
                master(
                        audio("tall", "Japanisch", "LANGUAGE=\"ja\",DEFAULT=YES"),
                        audio("low", "Deutsch", "LANGUAGE=\"de\""),
                        "#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=1920x1080,AUDIO=\"tall\"",
                        "1080",
                        "#EXT-X-STREAM-INF:BANDWIDTH=1,RESOLUTION=640x360,AUDIO=\"low\"",
                        "360");

        assertThat(VariantChoice.ranked(playlist, spoken("de")).getFirst().variant().address())
                .hasToString("360");
        assertThat(VariantChoice.ranked(playlist, ANY).getFirst().variant().address())
                .hasToString("1080");
    }

    @Test
    void soundForTheBlindComesBehindThePlainOne() {
        MasterPlaylist playlist =
                master(
                        audio(
                                "a",
                                "Described",
                                "LANGUAGE=\"de\",DEFAULT=YES,CHARACTERISTICS=\"public.accessibility.describes-video\""),
                        audio("a", "Plain", "LANGUAGE=\"de\""),
                        "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"a\"",
                        "v");

        assertThat(soundName(playlist, spoken("de"))).isEqualTo("Plain");
    }

    @Test
    void soundInsideTheVariantHasNoAddressOfItsOwn() {
        MasterPlaylist playlist =
                master(
                        audio("in", "n", "X=1"),
                        audio("out", "n", "URI=\"sound.m3u8\""),
                        audio("same", "n", "URI=\"three\""),
                        "#EXT-X-STREAM-INF:BANDWIDTH=4,AUDIO=\"in\"",
                        "one",
                        "#EXT-X-STREAM-INF:BANDWIDTH=3,AUDIO=\"out\"",
                        "two",
                        "#EXT-X-STREAM-INF:BANDWIDTH=2,AUDIO=\"same\"",
                        "three",
                        "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"gone\"",
                        "four");

        assertThat(VariantChoice.ranked(playlist, ANY))
                .extracting(choice -> choice.soundAddress().map(Address::text).orElse("inside"))
                .containsExactly("inside", "sound.m3u8", "inside", "inside");
    }

    private static List<String> ranked(StreamWish wish, String... variants) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < variants.length; i += 2) {
            lines.add("#EXT-X-STREAM-INF:" + variants[i]);
            lines.add(variants[i + 1]);
        }
        return VariantChoice.ranked(master(lines.toArray(String[]::new)), wish).stream()
                .map(choice -> choice.variant().address().text())
                .toList();
    }

    private static String sound(StreamWish wish) {
        MasterPlaylist playlist =
                master(
                        audio("a", "Deutsch", "LANGUAGE=\"de\""),
                        audio("a", "Japanisch", "LANGUAGE=\"ja\",DEFAULT=YES"),
                        audio("a", "English", "LANGUAGE=\"en\""),
                        "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"a\"",
                        "v");
        return soundName(playlist, wish);
    }

    private static boolean language(String wish, String attributes) {
        return language(wish, attributes, "wanted");
    }

    private static boolean language(String wish, String attributes, String name) {
        MasterPlaylist playlist =
                master(
                        audio("a", "default", "LANGUAGE=\"und\",DEFAULT=YES"),
                        audio("a", name, attributes),
                        "#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO=\"a\"",
                        "v");
        return soundName(playlist, spoken(wish)).equals(name);
    }

    private static String soundName(MasterPlaylist playlist, StreamWish wish) {
        return VariantChoice.ranked(playlist, wish)
                .getFirst()
                .sound()
                .orElseThrow()
                .wording()
                .name();
    }

    private static String audio(String group, String name, String attributes) {
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"%s\",%s"
                .formatted(group, name, attributes);
    }

    private static MasterPlaylist master(String... lines) {
        return Reads.master(
                Stream.concat(Stream.of("#EXTM3U"), Stream.of(lines)).toArray(String[]::new));
    }

    private static StreamWish tallest(int lines) {
        return new StreamWish(OptionalInt.of(lines), OptionalLong.empty(), List.of());
    }

    private static StreamWish fastest(long bits) {
        return new StreamWish(OptionalInt.empty(), OptionalLong.of(bits), List.of());
    }

    private static StreamWish spoken(String... languages) {
        return new StreamWish(OptionalInt.empty(), OptionalLong.empty(), List.of(languages));
    }
}
