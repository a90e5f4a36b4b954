package aniworld.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, 100",
        "bytes=40-, 40, 100",
        "bytes=99-, 99, 100",
        "bytes=40-49, 40, 50",
        "bytes=40-999, 40, 100",
        "bytes=-10, 90, 100",
        "bytes=-999, 0, 100"
    })
    void aRangeIsCutToWhatThereIs(String range, long from, long to) {
        assertThat(wanted(range)).isEqualTo(new Wanted.Part(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=999999999999999999-", "bytes=-0"})
    void aRangeBehindTheEndFindsNothing(String range) {
        assertThat(wanted(range)).isEqualTo(new Wanted.Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "lines=0-5",
                "bytes=0-1,5-6",
                "bytes=0-9999999999999999999999"
            })
    void whatIsNoSingleRangeIsAWishForTheWhole(String range) {
        assertThat(wanted(range)).isEqualTo(new Wanted.Whole());
    }

    @Test
    void withoutARangeTheWholeIsWanted() {
        assertThat(Wanted.of(Optional.empty(), 100)).isEqualTo(new Wanted.Whole());
    }

    private static Wanted wanted(String range) {
        return Wanted.of(Optional.of(range), 100);
    }
}
