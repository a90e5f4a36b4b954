package aniworld.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Season {season}/{series} - {number}{ - title}"
                        + "| Season 01/Attack on Titan - S01E02 - That Day.mkv",
                "{number} - {title} | S01E02 - That Day.mkv",
                "S{season}/{episode} | S01/02.mkv",
                "{series}{ (year)}/{number}{ [language]}"
                        + "| Attack on Titan (2013)/S01E02 [German Dub].mkv"
            })
    void thePreviewShowsWhatAnEpisodeWouldBeCalled(String pattern, String preview) {
        assertThat(NamePattern.issue(pattern)).isEmpty();
        assertThat(new NamePattern(pattern).preview()).isEqualTo(preview);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | must have 1 to 200 characters",
                "{series} | must tell episodes apart: {number} in the file's name, or {episode}"
                        + " there and {season} anywhere",
                "{number}/{series} | must tell episodes apart: {number} in the file's name, or"
                        + " {episode} there and {season} anywhere",
                "{series}/{episode} | must tell episodes apart: {number} in the file's name, or"
                        + " {episode} there and {season} anywhere",
                "{number} {sesaon} | has the unknown placeholder {sesaon}",
                "{number | has a brace that is not part of a placeholder",
                "{number}} | has a brace that is not part of a placeholder",
                "{} {number} | has a brace that is not part of a placeholder",
                "/{number} | has an empty part between two /",
                "a//{number} | has an empty part between two /",
                "{number}/ | has an empty part between two /",
                "../{number} | has a part that begins with a dot or a space, or ends with one",
                ".hidden/{number} | has a part that begins with a dot or a space, or ends with one",
                "a. /{number} | has a part that begins with a dot or a space, or ends with one",
                "a:b {number} | has a character that names cannot have everywhere: COLON",
                "a/b/c/d/{number} | has more than 3 folders"
            })
    void aPatternThatCannotWorkIsRefusedInWords(String pattern, String issue) {
        assertThat(NamePattern.issue(pattern)).contains(issue);
        assertThatIllegalArgumentException().isThrownBy(() -> new NamePattern(pattern));
    }

    @Test
    void theLongestPatternHas200Characters() {
        assertThat(NamePattern.issue("{number}" + "a".repeat(192))).isEmpty();
        assertThat(NamePattern.issue("{number}" + "a".repeat(193))).isPresent();
    }
}
