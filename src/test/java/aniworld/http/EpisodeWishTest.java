package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.http.EpisodeWish.One;
import aniworld.http.EpisodeWish.Range;
import aniworld.http.EpisodeWish.Season;
import aniworld.library.EpisodeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How clients name the episodes that they want.
class EpisodeWishTest {

    @ParameterizedTest
    @ValueSource(strings = {"S01E02", "S01-E02", "s1e2", "S0001E0002"})
    void oneEpisodeIsWrittenInManyWays(String text) {
        assertThat(EpisodeWish.parse(text)).contains(new One(EpisodeNumber.of(1, 2)));
    }

    @Test
    void aRangeHasBothItsEnds() {
        assertThat(EpisodeWish.parse("S01E01-E12")).contains(new Range(1, 1, 12));
    }

    @Test
    void aSeasonStandsAlone() {
        assertThat(EpisodeWish.parse("S01")).contains(new Season(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "E01",
                "S01E",
                "S01E12-E01",
                "S01E01-12",
                "S12345E01",
                "S01E01 ",
                "1x02"
            })
    void otherTextIsNoEpisode(String text) {
        assertThat(EpisodeWish.parse(text)).isEmpty();
    }
}
