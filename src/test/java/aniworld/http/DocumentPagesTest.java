package aniworld.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.browser.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The document as people see it. The browser fails each test for a blocked or outside request.
class DocumentPagesTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;
    @AutoClose private Premises premises;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
    }

    private Page at(String path) {
        Page page = BROWSER.visit(premises.origin());
        page.navigate(path);
        return page;
    }

    private HttpResponse<String> get(String path, String known) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(premises.origin().resolve(path))
                            .header("If-None-Match", known)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void swaggerUiShowsTheOperationsAndAsksForOne() {
        Page page = at("/api/docs");

        Locator operation = page.locator("#operations-Health-health");
        operation.locator(".opblock-summary-control").click();
        operation.locator(".try-out__btn").click();
        operation.locator(".execute").click();

        assertThat(operation.locator(".live-responses-table .response-col_status").last())
                .containsText("200");
    }

    @Test
    void redocShowsTheOperationsAndFindsWords() {
        Page page = at("/api/redoc");

        assertThat(page.locator("[data-section-id='tag/Authentication/operation/logIn']"))
                .containsText("Log in");
        page.getByPlaceholder("Search").fill("backup");
        assertThat(page.locator("[data-role='search:results']")).containsText("backup");
    }

    @Test
    void bothAreThereBelowABasePathAndTheOlderPrefix() {
        premises.set("base_path", "/anime");

        assertThat(at("/anime/api/docs").locator("#operations-Health-health")).isVisible();
        assertThat(at("/anime/api/v1/redoc").locator("h1").first()).containsText("Aniworld");
    }

    @Test
    void theFilesMayBeKeptForEver() throws Exception {
        String page = get("/api/docs", "").body();
        String script = page.replaceAll("(?s).*src=\"(docs/[^\"]+start.js)\".*", "/api/$1");

        HttpResponse<String> first = get(script, "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get(script, "W/\"other\", " + tag).statusCode()).isEqualTo(304);
        assertThat(get(script.replace("start.js", "pom.xml"), "").statusCode()).isEqualTo(404);
    }

    @Test
    void neitherPagesNorTheDocumentCountAgainstTheLimit() throws Exception {
        for (String path : List.of("/api/docs", "/api/redoc", "/api/openapi.json")) {
            HttpResponse<String> answer = get(path, "");

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().map()).doesNotContainKey("X-RateLimit-Limit");
        }
    }

    @Test
    void aClientThatHasTheDocumentIsToldSo() throws Exception {
        String tag = get("/api/openapi.json", "").headers().firstValue("ETag").orElseThrow();

        assertThat(get("/api/openapi.json", tag).statusCode()).isEqualTo(304);
        premises.set("base_path", "/anime");
        assertThat(get("/api/openapi.json", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestFromSwaggerUiGoesBelowTheBasePath() {
        premises.set("base_path", "/anime");

        assertThat(premises.visitor().get("/api/openapi.json").json().at("/servers/0/url").asText())
                .isEqualTo("/anime");
    }
}
