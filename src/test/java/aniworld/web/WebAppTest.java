package aniworld.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class WebAppTest {
    private static final int MOST_AT_FIRST = 150_000;
    private static final int MOST_FILES = 30;

    /// `log_level` is `logging.level` by its older name.
    private static final Set<String> WITHOUT_A_FIELD = Set.of("log_level");

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(assets/[^\"]+)\"");
    private static final Pattern WORD = Pattern.compile("(?m)^ {2,4}'([^']+)':");
    private static final Pattern USED = Pattern.compile("\\bt\\('([a-z][a-zA-Z0-9._]*)'");

    private static final Look LOOK = new Look("en", Optional.empty());

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static WebPage page(WebApp app) {
        return app.page("", Arrival.OWNER, LOOK, "");
    }

    private static List<String> assets(WebPage page) {
        return ASSET.matcher(page.html())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws IOException {
        WebApp app = WebApp.load();

        assertThat(assets(page(app)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(app.asset(path)).as(path).isPresent());
    }

    @Test
    void theFirstViewIsSmall() throws IOException {
        WebApp app = WebApp.load();

        int wire =
                assets(page(app)).stream()
                        .map(path -> app.asset(path).orElseThrow())
                        .mapToInt(file -> file.zipped().orElse(file.plain()).length)
                        .sum();

        assertThat(wire).isLessThan(MOST_AT_FIRST);
    }

    /// A browser has six connections to a server without HTTP/2.
    @Test
    void theFirstViewIsOfFewFiles() throws IOException {
        assertThat(assets(page(WebApp.load())))
                .filteredOn(path -> !path.endsWith("touch.png"))
                .hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    @Test
    void ofTheLanguagesOnlyTheOneThatIsShownIsAskedFor() throws IOException {
        assertThat(page(WebApp.load()).html())
                .contains("<html lang=\"en\" data-session", "/words/en.js\"")
                .doesNotContain("/words/de.js");
        Look german = new Look("de", Optional.of("dark"));
        assertThat(WebApp.load().page("", Arrival.OWNER, german, "").html())
                .contains("<html lang=\"de\" data-theme=\"dark\"", "/words/de.js\"")
                .doesNotContain("/words/en.js");
    }

    @Test
    void thePageCarriesTheBasePath() throws IOException {
        assertThat(WebApp.load().page("/ani&me", Arrival.OWNER, LOOK, "").html())
                .contains("<base href=\"/ani&amp;me/\">");
        assertThat(page(WebApp.load()).html()).contains("<base href=\"/\">").doesNotContain("{{");
    }

    @Test
    void whoeverComesFindsWhatTheyNeedInThePage() throws IOException {
        WebApp app = WebApp.load();

        assertThat(page(app).html())
                .contains("data-session=\"in\"", "\"api/anime/index\"")
                .doesNotContain("door.js");
        assertThat(app.page("", Arrival.OWNER, LOOK, "queue").html())
                .contains("/screens/queue.js\"");
        assertThat(app.page("", Arrival.OWNER, LOOK, "welcome").html())
                .contains("/screens/door.js\"");
        assertThat(app.page("", Arrival.STRANGER, LOOK, "queue").html())
                .contains("data-session=\"out\"", "/screens/door.js\"")
                .doesNotContain("api/anime/index", "/screens/queue.js\"");
        assertThat(app.page("", Arrival.FIRST_FROM_ELSEWHERE, LOOK, "").html())
                .contains("data-session=\"new\" data-code-needed>");
    }

    @Test
    void assetsOfOneBuildKeepTheirAddress() throws IOException {
        assertThat(page(WebApp.load()).html()).isEqualTo(page(WebApp.load()).html());
    }

    @Test
    void whatIsCompressedIsTheSame() throws IOException {
        WebApp app = WebApp.load();
        WebFile style =
                assets(page(app)).stream()
                        .filter(path -> path.endsWith(".css"))
                        .findFirst()
                        .flatMap(app::asset)
                        .orElseThrow();

        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(style.zipped().orElseThrow()))) {
            assertThat(zip.readAllBytes()).isEqualTo(style.plain());
        }
    }

    @Test
    void whatIsNotThereIsNotServed() throws IOException {
        WebApp app = WebApp.load();

        assertThat(app.asset("assets/other/js/app.js")).isEmpty();
        assertThat(app.asset("index.html")).isEmpty();
    }

    @Test
    void importsAreFoundHoweverTheyAreWritten() throws IOException {
        var scripts = new TreeMap<String, byte[]>();
        scripts.put(
                "a.js",
                "import'./b.js';\nexport * from \"./c/d.js\";".getBytes(StandardCharsets.UTF_8));
        scripts.put(
                "b.js",
                "import {\n  one,\n  two as three,\n} from './e.js';"
                        .getBytes(StandardCharsets.UTF_8));
        scripts.put("c/d.js", "const later = import('./f.js');".getBytes(StandardCharsets.UTF_8));
        scripts.put("c/f.js", new byte[0]);
        scripts.put(
                "e.js",
                "export const text = t('no.import'), more = 'x';".getBytes(StandardCharsets.UTF_8));

        assertThat(new Modules(scripts, Libraries.onClassPath()).neededBy("a.js"))
                .containsExactly("a.js", "b.js", "c/d.js", "e.js");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(words("de")).isEqualTo(words("en"));
    }

    @Test
    void everyWordThatIsUsedIsThere() throws IOException {
        var used = new TreeSet<String>();
        OwnFiles.read().forEach((path, content) -> collect(USED.matcher(text(content)), used));

        assertThat(words("en")).containsAll(used);
    }

    /// By what the API's document says that there is to set.
    @Test
    void everySettingHasAFieldInTheBrowser() throws IOException {
        JsonNode document =
                new YAMLMapper()
                        .readTree(Path.of("src/main/resources/openapi/openapi.yaml").toFile());
        var names = new TreeSet<String>();
        document.at("/components/schemas/ConfigChange/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        names.removeAll(WITHOUT_A_FIELD);
        String screen = text(Objects.requireNonNull(OwnFiles.read().get("js/screens/settings.js")));

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(screen).contains(name));
    }

    private static Set<String> words(String language) throws IOException {
        var words = new TreeSet<String>();
        collect(
                WORD.matcher(
                        text(
                                Objects.requireNonNull(
                                        OwnFiles.read().get("js/words/" + language + ".js")))),
                words);
        assertThat(words).isNotEmpty();
        return words;
    }

    private static void collect(Matcher matcher, Set<String> into) {
        matcher.results().forEach(found -> into.add(found.group(1)));
    }
}
