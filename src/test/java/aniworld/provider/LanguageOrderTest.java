package aniworld.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOrderTest {
    private static final List<MediaSource> SOURCES =
            Stream.of("en", "", "de-AT", "ja", "de").map(LanguageOrderTest::source).toList();

    @Test
    void wantedLanguagesComeInTheirOrderAndUnnamedOnesLast() {
        assertThat(languages("ja", "de")).containsExactly("ja", "de-AT", "de", "");
    }

    @Test
    void aTagIsComparedWithoutCaseAndAnExactOneIsNoWiderOne() {
        assertThat(languages("DE-at")).containsExactly("de-AT", "");
        assertThat(languages("d")).containsExactly("");
    }

    @Test
    void aStarStandsForTheRest() {
        assertThat(languages("ja", "*")).containsExactly("ja", "en", "de-AT", "de", "");
    }

    @Test
    void whereNothingIsWantedEverythingComesAsItIs() {
        assertThat(languages()).containsExactly("en", "", "de-AT", "ja", "de");
    }

    @ParameterizedTest
    @CsvSource({
        "de, German Sub",
        "de, German Dub",
        "de, GerDub",
        "de, Deutsch",
        "de, ger",
        "de, 'German (Germany) dub'",
        "ger, de-AT",
        "German, de",
        "german dub, German Dub",
        "German Dub, Deutsch Dub",
        "en, 'English, subbed'",
        "ja, Japanese",
        "pt-BR, pt_br",
        "Klingon, klingon"
    })
    void aLanguageIsKnownByItsTagAndByItsName(String wanted, String offered) {
        assertThat(new LanguageOrder(List.of(wanted)).of(List.of(source(offered)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "German Dub, German Sub",
        "German Dub, de",
        "en, German Sub",
        "de, Dothraki",
        "de, 'Sub'",
        "pt-BR, pt"
    })
    void whatIsNotWantedIsLeftOut(String wanted, String offered) {
        assertThat(new LanguageOrder(List.of(wanted)).of(List.of(source(offered)))).isEmpty();
    }

    private static List<String> languages(String... wanted) {
        return new LanguageOrder(List.of(wanted))
                .of(SOURCES).stream().map(source -> source.language().orElse("")).toList();
    }

    private static MediaSource source(String language) {
        return new MediaSource.PageSource(
                URI.create("http://a.example"),
                Optional.of(language).filter(text -> !text.isEmpty()),
                "host");
    }
}
