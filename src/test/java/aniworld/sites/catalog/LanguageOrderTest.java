package aniworld.sites.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.provider.MediaSource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
