package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Attack on Titan | Attack on Titan",
                "Re:ZERO | Re-ZERO",
                "Steins;Gate: The Movie | Steins;Gate - The Movie",
                "Fate/stay night | Fate-stay night",
                "Who? What* | Who What",
                "\"Quoted\" <tag> | 'Quoted' -tag-",
                "a\\b | a-b",
                "C'est la vie... | C'est la vie",
                ".hack | hack",
                "../../etc/passwd | -..-etc-passwd",
                "CON | _CON",
                "con.txt | _con.txt",
                "Lpt1 | _Lpt1",
                "Console | Console",
                "進撃の巨人 | 進撃の巨人",
                "  two   spaces  | two spaces"
            })
    void signsThatSomeSystemForbidsAreReplaced(String text, String name) {
        assertThat(SafeName.of(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "...", "\u0000", "?", "\n\t", "\uD800", "\u202E"})
    void aNameIsNeverEmptyAndNeverHidden(String text) {
        assertThat(SafeName.of(text)).isEqualTo("_");
    }

    @Test
    void lineBreaksAndTheMarksThatTurnTheDirectionOfWritingGo() {
        assertThat(SafeName.of("one\ntwo\r\nthree")).isEqualTo("one two three");
        assertThat(SafeName.of("gpj.\u202Emkv")).isEqualTo("gpj.mkv");
    }

    @Test
    void aLetterAndItsAccentBecomeOneCharacter() {
        assertThat(SafeName.of("Poke\u0301mon")).isEqualTo("Pok\u00E9mon");
    }

    @Test
    void aLongNameIsCutByBytesBetweenTwoCharacters() {
        String name = SafeName.of("巨".repeat(200));

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(name).isEqualTo("巨".repeat(84));
    }

    @Test
    void aFamilyOfEmojiIsNotCutApart() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

        assertThat(SafeName.cut("ab" + family, 10)).isEqualTo("ab");
        assertThat(SafeName.cut("ab" + family, 20)).isEqualTo("ab" + family);
    }
}
