package aniworld.sites.site;

import static aniworld.origin.Visitor.fault;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.origin.Asked;
import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderFault;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a definition may say, and what is said of a wrong one.
@Timeout(30)
class DefinitionTest {
    private static final String JSON = "application/json";
    private static final String CARDS = "/definitions/card-shelf.yml";

    private static final String SHOW =
            """
            {"show": {"name": "Lamp Street", "aka": ["灯街", "Laternenweg"], "from": 2020,
              "about": "Lamps.", "licence": "CC BY", "image": "lamp.jpg", "more": "/api/show/2",
              "parts": [
               {"season": 1, "nr": 1, "name": "Dusk", "aired": "31.01.2026", "media": [
                 {"src": "https://cdn.example/1.mp4", "audio": "deu", "bytes": 4711},
                 {"src": "https://cdn.example/1?x=y", "audio": "jpn", "kind": "hls"}]},
               {"season": 1, "nr": 2, "media": [{"src": "/2.mkv"}]},
               {"season": 1, "name": "No number", "media": [{"src": "/3.mkv"}]}]}}
            """;
    private static final String MORE =
            """
            {"show": {"parts": [
               {"season": 2, "nr": "1", "name": "Dawn", "media": [{"src": "/4.mkv"}]},
               {"season": 2, "nr": "2", "name": "Noon", "media": [{"src": "/5.mkv"}]}]}}
            """;

    @Test
    void anotherLayoutNeedsAnotherFileAndNoOtherProgram() throws Exception {
        try (var site = cards()) {
            assertThat(site.found("lamp")).containsExactly("lamp-street", "lamp-post");
            assertThat(site.episodes("lamp-street"))
                    .containsExactly(
                            "S01-E01 Dusk", "S01-E02 Ohne Titel", "S02-E01 Dawn", "S02-E02 Noon");
            var page = site.provider().series("lamp-street");
            assertThat(page.episodes().getFirst().released())
                    .hasValue(LocalDate.parse("2026-01-31"));
            assertThat(page.facts().description()).isEqualTo("Lamps.\n\nLicence: CC BY");
            assertThat(page.facts().poster()).hasValue(site.address("/img/lamp.jpg"));
            assertThat(page.otherTitles()).containsExactly("灯街", "Laternenweg");
        }
    }

    @Test
    void sourcesMayLieInTheEpisodesOwnRow() throws Exception {
        try (var site = cards()) {
            assertThat(site.sources("lamp-street", "S01E01", "ja", "de"))
                    .satisfiesExactly(
                            first -> assertThat(first).isInstanceOf(MediaSource.HlsSource.class),
                            second ->
                                    assertThat(second)
                                            .isInstanceOfSatisfying(
                                                    MediaSource.FileSource.class,
                                                    file ->
                                                            assertThat(file.size())
                                                                    .hasValue(4711)));
        }
    }

    @Test
    void whereThePageOfTheSeriesCoversItsSeasonsOneShortAnswerIsEnough() throws Exception {
        try (var site = cards()) {
            site.episodes("lamp-street");
            int before = site.origin().asked().size();
            site.episodes("lamp-street");

            assertThat(site.origin().asked().subList(before, before + 1))
                    .extracting(Asked::target)
                    .containsExactly("/api/show?show=lamp-street");
            assertThat(site.origin().asked()).hasSize(before + 1);
        }
    }

    @Test
    void aPageWithoutResultsThatDoesNotSaySoIsAChange() throws Exception {
        try (var site = cards()) {
            assertThat(site.found("nothing")).isEmpty();
            assertThat(fault(() -> site.found("blank"))).isInstanceOf(ProviderFault.Changed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/definitions/stream-site.yml", CARDS})
    void theSchemaAndTheReaderAgreeOnWhatIsRight(String file) throws Exception {
        assertThat(complaints(text(file))).isEmpty();
        DefinitionReader.read(file, text(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "version: 1 | version: 2 | line 3, version: expected 1",
                "title: Card | titel: Card | line 4, titel: expected one of description, episodes",
                "rows: \"article.card\" | rows: \"article[\" | line 8, search.rows: expected a CSS selector",
                "rows: \"article.card\" | rows: \"a:matches(b)\" | line 8, search.rows: expected a CSS selector",
                "path: \"/find/{query}.html\" | path: \"http://b.example/{query}\" | line 7, search.path: expected a path that begins with / and has {query}",
                "path: \"/find/{query}.html\" | path: \"//b.example/{query}\" | line 7, search.path: expected a path",
                "    title: h2 | | line 7, search.fields: expected a field \"title\"",
                "title: h2 | titel: h2 | search.fields.titel: expected a field that this step knows",
                "regex: \"show=([a-z0-9-]+)\" | regex: \"show=([a-z\" | line 12, search.fields.id.regex: expected a regular expression",
                "reads: json | reads: xml | series.reads: expected html or json",
                "covers_seasons: true | covers_seasons: maybe | series.covers_seasons: expected true or false",
                "{Accept-Language: \"de\"} | {Cookie: \"a=b\"} | line 5, headers.Cookie: expected no credentials here",
                "date: \"dd.MM.yyyy\" | date: \"bbb\" | episodes.fields.released.date: expected the pattern of a date",
                "attr: href, regex | attribut: href, regex | search.fields.id.attribut: expected one of attr, date",
                "rows: media | rows: *anchor | line 37: expected no anchors and no aliases",
                "rows: media | rows: &anchor [a] | expected no anchors and no aliases",
                "rows: media | rows: [a, b] | line 37, sources.rows: expected a path such as data.items",
                "rows: media | rows: {a: b, a: c} | expected each name once"
            })
    void aMistakeIsNamedWithItsLineAndWhatWasExpected(String right, String wrong, String said)
            throws Exception {
        String replacement = wrong == null ? "" : wrong;
        String text = text(CARDS).replace(right, replacement);

        assertThat(text).isNotEqualTo(text(CARDS));
        assertThatThrownBy(() -> DefinitionReader.read("cards.yml", text))
                .isInstanceOf(WrongDefinition.class)
                .hasMessageStartingWith("cards.yml: line ")
                .hasMessageContaining(said);
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws Exception {
        String page = Files.readString(Path.of("docs/providers.md"));
        int start = page.indexOf("    version: 1");
        String example = page.substring(start, page.indexOf("### Steps")).stripIndent();

        assertThat(complaints(example)).isEmpty();
        assertThat(DefinitionReader.read("example", example).seasons()).isPresent();
    }

    @Test
    void allMistakesAreToldAtOnce() throws Exception {
        String text = text(CARDS).replace("version: 1", "version: 3").replace("article.card", "a[");

        assertThatThrownBy(() -> DefinitionReader.read("cards.yml", text))
                .hasMessageContaining("line 3, version")
                .hasMessageContaining("line 8, search.rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "[1]", "a: b: c", "version: 1", "\t- x", "!!java.io.File x"})
    void whatIsNoDefinitionIsRefused(String text) {
        assertThatThrownBy(() -> DefinitionReader.read("x.yml", text))
                .isInstanceOf(WrongDefinition.class)
                .hasMessageStartingWith("x.yml: line 1");
    }

    @Test
    void anExpressionThatRunsAwayIsEnded() throws Exception {
        var runaway = new SafeRegex(Pattern.compile("(.*)(.*)(.*)(.*)(.*)b$"));
        var deep = new SafeRegex(Pattern.compile("(a|b)*c"));

        assertThat(fault(() -> runaway.find("a".repeat(2000))).reason())
                .isEqualTo(
                        "The definition's expression (.*)(.*)(.*)(.*)(.*)b$ takes too long on this"
                                + " page: write it simpler");
        assertThat(deep.find("ab".repeat(100) + "c")).isPresent();
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws Exception {
        for (String wrong :
                new String[] {
                    text(CARDS).replace("version: 1", "version: 2"),
                    text(CARDS).replace("reads: json", "reads: xml"),
                    text(CARDS).replace("attr: href, regex", "attribut: href, regex"),
                    text(CARDS).replace("    title: h2\n", "")
                }) {
            assertThat(complaints(wrong)).isNotEmpty();
        }
    }

    private static List<Error> complaints(String yaml) throws IOException {
        String schema = text("/schema/site-definition.schema.json");
        String json =
                new ObjectMapper()
                        .writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
    }

    private static Visitor cards() throws Exception {
        var website =
                new Website()
                        .with(
                                "/find/lamp.html",
                                "text/html",
                                """
                                <article class="card"><h2>Lamp Street</h2><small>(2020)</small>
                                <a class="more" href="/page?show=lamp-street">more</a></article>
                                <a rel="next" href="/find/2/lamp.html">next</a>
                                """)
                        .with(
                                "/find/2/lamp.html",
                                "text/html",
                                """
                                <article class="card"><h2>Lamp Post</h2>
                                <a class="more" href="/page?show=lamp-post">more</a></article>
                                <a rel="next" href="/find/lamp.html">next</a>
                                """)
                        .with("/find/nothing.html", "text/html", "<p class='nothing'>Nichts</p>")
                        .with("/find/blank.html", "text/html", "<p>New design!</p>")
                        .with("/api/show?show=lamp-street", JSON, SHOW)
                        .with("/api/show/2", JSON, MORE);
        String definition = text(CARDS);
        return Visitor.of(
                website,
                "/",
                (info, pages) -> {
                    try {
                        return DefinedSite.open(info, pages, "card-shelf.yml", definition);
                    } catch (WrongDefinition wrong) {
                        throw new AssertionError(wrong);
                    }
                });
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = DefinitionTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
