package aniworld.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TitleSearchTest {
    private static final List<String> TITLES =
            List.of(
                    "A Slayer of Demons",
                    "The Demon Slayer Companion",
                    "Demon Slayer: Second Season",
                    "Demon Slayer",
                    "Pandemonium",
                    "Straßenfest",
                    "Wächter der Küste",
                    "Don't Stop!",
                    "進撃の巨人");

    @Test
    void theSameTitleComesFirstThenItsBeginningThenWordsThenParts() {
        assertThat(found("demon slayer"))
                .containsExactly(
                        "Demon Slayer",
                        "Demon Slayer: Second Season",
                        "The Demon Slayer Companion",
                        "A Slayer of Demons");
    }

    @Test
    void aPartOfAWordFits() {
        assertThat(found("demo")).startsWith("Demon Slayer: Second Season").endsWith("Pandemonium");
    }

    @Test
    void caseAccentsPunctuationAndSpacesMakeNoDifference() {
        assertThat(found("WACHTER")).containsExactly("Wächter der Küste");
        assertThat(found("wa\u0308chter")).containsExactly("Wächter der Küste");
        assertThat(found("STRASSENFEST")).containsExactly("Straßenfest");
        assertThat(found("dont stop")).containsExactly("Don't Stop!");
        assertThat(found("Ｄｅｍｏｎ－Ｓｌａｙｅｒ")).startsWith("Demon Slayer");
        assertThat(found("demonslayer")).contains("Demon Slayer").hasSize(3);
    }

    @Test
    void titlesInOtherScriptsAreFound() {
        assertThat(found("巨人")).containsExactly("進撃の巨人");
    }

    @Test
    void whatIsNowhereFindsNothing() {
        assertThat(found("zeppelin")).isEmpty();
        assertThat(found("???")).isEmpty();
        assertThat(found(".*")).isEmpty();
    }

    @Test
    void theBestOfAllNamesCounts() {
        List<List<String>> series = List.of(List.of("Attack on Titan"), List.of("Other", "Attack"));

        assertThat(new TitleSearch("attack").best(series, List::stream))
                .containsExactly(series.get(1), series.get(0));
    }

    private static List<String> found(String query) {
        return new TitleSearch(query).best(TITLES, Stream::of);
    }
}
