package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    private static final Origin NARUTO = new Origin("catalog", "naruto");

    private static Series series(String key, Optional<Origin> origin) {
        return new Series(
                new SeriesKey(key), key, SeriesFacts.named(key), origin, true, Instant.EPOCH);
    }

    private static Keys keys(Series... series) {
        return new Keys(List.of(series), Map.of());
    }

    @Test
    void aProvidersIdThatFitsAndIsFreeIsTheKey() {
        assertThat(keys().of(NARUTO)).hasToString("naruto");
        assertThat(keys().of(new Origin("catalog", "aniworld_123"))).hasToString("aniworld_123");
    }

    @Test
    void anIdThatDoesNotFitGetsASlugAndADigestOfProviderAndId() {
        // printf 'site\0Steins;Gate 0' | sha256sum
        assertThat(keys().of(new Origin("site", "Steins;Gate 0")))
                .hasToString("steins-gate-0-40f2df64");
    }

    @Test
    void anIdThatAnotherSeriesHasGetsTheDigest() {
        var taken = keys(series("naruto", Optional.of(new Origin("archive", "naruto"))));

        assertThat(taken.of(NARUTO).value()).matches("naruto-[0-9a-f]{8}");
        assertThat(taken.of(NARUTO)).isEqualTo(Keys.unique(NARUTO));
    }

    @Test
    void anAliasIsNotFree() {
        var keys =
                new Keys(
                        List.of(series("naruto-2002", Optional.empty())),
                        Map.of(new SeriesKey("naruto"), new SeriesKey("naruto-2002")));

        assertThat(keys.of(NARUTO).value()).startsWith("naruto-").hasSize(15);
    }

    @Test
    void aReservedWordGetsTheDigest() {
        assertThat(keys().of(new Origin("catalog", "search")).value())
                .matches("search-[0-9a-f]{8}");
    }

    @Test
    void aSeriesOfTheLibraryKeepsTheKeyItHas() {
        var known = keys(series("naruto-0a1b2c3d", Optional.of(NARUTO)));

        assertThat(known.of(NARUTO)).hasToString("naruto-0a1b2c3d");
    }

    @Test
    void aFolderThatIsMatchedMayKeepTheKeyThatIsAlsoTheProvidersId() {
        var folder = series("naruto", Optional.empty());

        assertThat(keys(folder).afterMatch(folder.key(), NARUTO)).isEqualTo(folder.key());
    }

    @ParameterizedTest
    @CsvSource({
        "Attack on Titan (2013), attack-on-titan-2013",
        "Pokémon, pokemon",
        "Steins;Gate, steins-gate",
        "JoJo’s Bizarre Adventure, jojos-bizarre-adventure",
        "Straße & Co, strasse-and-co",
        "'  .hack//SIGN  ', hack-sign",
        "Index, index-2",
        "86, 86"
    })
    void anUnmatchedFolderHasTheSlugOfItsName(String folder, String key) {
        assertThat(keys().takeForFolder(folder)).hasToString(key);
    }

    @Test
    void twoFoldersWithOneSlugAreNumbered() {
        Keys keys = keys();

        assertThat(keys.takeForFolder("Naruto")).hasToString("naruto");
        assertThat(keys.takeForFolder("NARUTO!")).hasToString("naruto-2");
        assertThat(keys.takeForFolder("naruto?")).hasToString("naruto-3");
    }

    @Test
    void namesInOtherScriptsAreToldApartByADigest() {
        Keys keys = keys();
        SeriesKey one = keys.takeForFolder("租借女友 (2020)");
        SeriesKey other = keys.takeForFolder("ソードアート・オンライン");

        assertThat(one.value()).matches("2020-[0-9a-f]{8}");
        assertThat(other.value()).matches("[0-9a-f]{8}");
        assertThat(keys().takeForFolder("租借女友 (2020)")).isEqualTo(one);
    }

    @Test
    void theLongestNameStillMakesAKey() {
        var keys = keys();
        String name = "a b".repeat(85);
        keys.takeForFolder(name);

        assertThat(keys.takeForFolder(name).value()).endsWith("-2");
        assertThat(Keys.unique(new Origin("p", "x".repeat(5000))).value()).hasSize(109);
    }
}
