package aniworld.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "S01E02, S01-E02",
        "S01-E02, S01-E02",
        "s1e2, S01-E02",
        "S0001E0002, S01-E02",
        "S00E1, S00-E01",
        "S01E1071, S01-E1071",
        "S12E100, S12-E100",
        "s01-e13.5, S01-E13.5"
    })
    void bothFormsOfTheReferenceAreReadInAnyCase(String text, String dashed) {
        assertThat(EpisodeNumber.parse(text)).map(EpisodeNumber::dashed).contains(dashed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S01",
                "E02",
                "S01E",
                "S01_E02",
                "S01--E02",
                " S01E02",
                "S01E02 ",
                "S01E02x",
                "S12345E01",
                "S01E12345",
                "S01E-1",
                "S01E13.55",
                "S01E١",
                "S01E02E03"
            })
    void anyOtherTextIsNoEpisode(String text) {
        assertThat(EpisodeNumber.parse(text)).isEmpty();
    }

    @Test
    void aWholeNumberIsWrittenWithoutTenths() {
        assertThat(EpisodeNumber.of(1, 2).compact()).isEqualTo("S01E02");
        assertThat(new EpisodeNumber(1, 13, 5).compact()).isEqualTo("S01E13.5");
    }

    @Test
    void aHalfEpisodeComesAfterItsNumberAndSpecialsComeFirst() {
        var half = new EpisodeNumber(1, 13, 5);
        var ordered =
                Stream.of(
                                EpisodeNumber.of(2, 1),
                                EpisodeNumber.of(1, 14),
                                half,
                                EpisodeNumber.of(0, 9),
                                EpisodeNumber.of(1, 13))
                        .sorted()
                        .map(EpisodeNumber::dashed);

        assertThat(ordered)
                .containsExactly("S00-E09", "S01-E13", "S01-E13.5", "S01-E14", "S02-E01");
    }

    @Test
    void numbersThatNoEpisodeHasAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EpisodeNumber.of(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> EpisodeNumber.of(1, 10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new EpisodeNumber(1, 1, 10));
    }
}
