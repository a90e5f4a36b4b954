package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"attack-on-titan", "aniworld_123", "86", "a", "-", "indexes"})
    void lowerCaseLettersDigitsDashAndUnderscoreAreAKey(String text) {
        assertThat(SeriesKey.parse(text)).map(SeriesKey::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Naruto", "a b", "a/b", "../x", "ü", "a.b", "a\n"})
    void anythingElseIsNoKey(String text) {
        assertThat(SeriesKey.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "rescan", "index"})
    void wordsThatTheApiUsesAtTheSamePlaceAreNoKey(String word) {
        assertThat(SeriesKey.parse(word)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new SeriesKey(word));
    }

    @Test
    void theLongestKeyHas128Characters() {
        assertThat(SeriesKey.parse("a".repeat(128))).isPresent();
        assertThat(SeriesKey.parse("a".repeat(129))).isEmpty();
    }
}
