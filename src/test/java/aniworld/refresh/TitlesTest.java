package aniworld.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Attack on Titan | ATTACK ON TITAN",
                "Attack on Titan | Attack on Titan (2013)",
                "Attack on Titan | Attack on Titan [tvdb-267440]",
                "Attack on Titan | Attack on Titan (2013) {imdb-tt2560140}",
                "Steins;Gate | Steins Gate",
                "Re:ZERO - Starting Life | Re-Zero: Starting Life",
                "Pokémon | Pokemon",
                "The Promised Neverland | Promised Neverland",
                "Die Monster Mädchen | Monster Mädchen",
                "Spice & Wolf | Spice and Wolf",
                "JoJo's Bizarre Adventure | JoJo’s Bizarre Adventure",
                "Weiß Kreuz | Weiss Kreuz",
                "ＳＡＯ | SAO",
                "ﾅﾙﾄ | ナルト"
            })
    void titlesThatDifferInSignsAloneAreTheSame(String one, String other) {
        assertThat(Titles.plain(one)).isEqualTo(Titles.plain(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Naruto | Naruto Shippuden",
                "Steins;Gate | Steins;Gate 0",
                "86 | 87",
                "か | が",
                "A | The",
                "!? | ∀"
            })
    void titlesThatDifferInAWordANumberOrALetterAreNot(String one, String other) {
        assertThat(Titles.plain(one)).isNotEqualTo(Titles.plain(other));
    }

    @Test
    void theYearInBracketsIsRead() {
        assertThat(Titles.year("Fruits Basket (2019)")).hasValue(2019);
        assertThat(Titles.year("2001 Nights")).isEmpty();
    }

    @Test
    void likenessIsTheShareOfCommonWords() {
        assertThat(Titles.likeness("Naruto", "naruto!")).isEqualTo(1);
        assertThat(Titles.likeness("Naruto", "Naruto Shippuden"))
                .isGreaterThan(Titles.likeness("Naruto", "Naruto Shippuden the Movie"));
        assertThat(Titles.likeness("Naruto", "Bleach")).isZero();
    }
}
