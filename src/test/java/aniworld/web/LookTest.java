package aniworld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookTest {
    private static Look by(String language, String theme, String accepted) {
        return Look.of(Optional.of(language), Optional.of(theme), Optional.of(accepted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.8|de",
                "fr,en;q=0.3,de;q=0.5|de",
                "en-GB|en",
                "ja|en",
                "*|en",
                ";;q=nonsense|en",
            })
    void theBrowsersLanguageIsSpokenWhereWeKnowIt(String accepted, String language) {
        assertThat(by("", "", accepted).language()).isEqualTo(language);
    }

    @Test
    void whatIsChosenByHandComesFirst() {
        assertThat(by("de", "dark", "en")).isEqualTo(new Look("de", Optional.of("dark")));
    }

    @Test
    void nothingOfAForgedCookieReachesThePage() {
        assertThat(by("\"><script>", "x\" onload=\"", "").attributes()).isEqualTo("lang=\"en\"");
    }
}
