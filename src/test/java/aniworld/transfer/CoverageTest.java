package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {

    @Test
    void rangesThatTouchOrOverlapBecomeOne() {
        Coverage coverage =
                Coverage.NONE
                        .plus(new Range(10, 20))
                        .plus(new Range(30, 40))
                        .plus(new Range(20, 25))
                        .plus(new Range(24, 30));
        assertThat(coverage.text()).isEqualTo("10-40");
        assertThat(coverage.bytes()).isEqualTo(30);
    }

    @Test
    void rangesStayInOrder() {
        Coverage coverage =
                Coverage.NONE.plus(new Range(50, 60)).plus(new Range(0, 5)).plus(new Range(20, 30));
        assertThat(coverage.text()).isEqualTo("0-5,20-30,50-60");
        assertThat(coverage.end()).isEqualTo(60);
    }

    @Test
    void whatIsMissingAreTheGaps() {
        Coverage coverage = Coverage.NONE.plus(new Range(5, 10)).plus(new Range(20, 30));
        assertThat(coverage.gaps(40))
                .containsExactly(new Range(0, 5), new Range(10, 20), new Range(30, 40));
        assertThat(coverage.gaps(30)).hasSize(2);
        assertThat(Coverage.NONE.gaps(3)).containsExactly(new Range(0, 3));
    }

    @Test
    void bytesRightBeforeAPlaceAreCounted() {
        Coverage coverage = Coverage.NONE.plus(new Range(5, 10));
        assertThat(coverage.before(10)).isEqualTo(5);
        assertThat(coverage.before(8)).isEqualTo(3);
        assertThat(coverage.before(5)).isZero();
        assertThat(coverage.before(11)).isZero();
    }

    @Test
    void textIsReadAsItWasWritten() {
        Coverage coverage = Coverage.NONE.plus(new Range(0, 1)).plus(new Range(7, 9));
        assertThat(Coverage.parse(coverage.text())).contains(coverage);
        assertThat(Coverage.parse("")).contains(Coverage.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-5", "9-3", "0-5,5-9", "10-20,0-5", "a-b", "1-2,", "-1-3", "1"})
    void whatCannotBeACoverageIsNotRead(String text) {
        assertThat(Coverage.parse(text)).isEmpty();
    }
}
