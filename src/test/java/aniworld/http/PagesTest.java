package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The web application as a browser fetches it.
class PagesTest {
    private static final Pattern SCRIPT = Pattern.compile("assets/[0-9a-f]+/js/app\\.js");

    @TempDir Path folder;
    @AutoClose private Premises premises;
    @AutoClose private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(premises.origin() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(
                request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String script() throws IOException, InterruptedException {
        Matcher script = SCRIPT.matcher(page("/"));
        assertThat(script.find()).isTrue();
        return "/" + script.group();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/library", "/series/attack-on-titan", "/queue", "/settings/library"})
    void everyAddressOfTheApplicationIsItsPage(String address)
            throws IOException, InterruptedException {
        assertThat(page(address)).contains("<base href=\"/\">").contains("<aw-app>");
    }

    @Test
    void thePageAllowsItsOwnFilesAndTheImportMapOnly() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/");

        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'self'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe")
                .contains("frame-ancestors 'none'");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void assetsAreKeptForEverAndTravelCompressed() throws IOException, InterruptedException {
        String script = script();

        HttpResponse<byte[]> plain = get(script);
        HttpResponse<byte[]> zipped = get(script, "Accept-Encoding", "gzip, br");

        assertThat(header(plain, "Cache-Control")).contains("immutable");
        assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        assertThat(zipped.body().length).isLessThan(plain.body().length);
    }

    @Test
    void anAssetThatIsNotThereIsNotFound() throws IOException, InterruptedException {
        for (String path :
                new String[] {"/assets/0123/js/app.js", "/assets/", "/assets/../index.html"}) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(header(answer, "Content-Type")).startsWith("application/json");
        }
    }

    @Test
    void anAddressThatIsNobodysIsNotFoundAsJson() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
    }

    @Test
    void underABasePathEverythingIsThereWithItAndWithout()
            throws IOException, InterruptedException {
        premises.set("base_path", "/aniworld");

        assertThat(page("/aniworld/")).contains("<base href=\"/aniworld/\">");
        assertThat(page("/aniworld/queue")).contains("<base href=\"/aniworld/\">");
        assertThat(page("/queue")).contains("<base href=\"/aniworld/\">");
        assertThat(get("/aniworld" + script()).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> bare = get("/aniworld");
        assertThat(bare.statusCode()).isEqualTo(301);
        assertThat(header(bare, "Location")).isEqualTo("/aniworld/");
    }

    @Test
    void aLinkToNowhereLeadsToThePageAndAProgramGetsJson()
            throws IOException, InterruptedException {
        HttpResponse<byte[]> walked = get("/no/such/place", "Accept", "text/html,*/*");
        assertThat(walked.statusCode()).isEqualTo(404);
        assertThat(header(walked, "Content-Type")).startsWith("text/html");
        assertThat(header(walked, "Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-");

        for (String path : new String[] {"/api/nothing", "/ws/nothing", "/assets/0/none.js"}) {
            HttpResponse<byte[]> asked = get(path, "Accept", "text/html");
            assertThat(asked.statusCode()).as(path).isEqualTo(404);
            assertThat(header(asked, "Content-Type")).as(path).startsWith("application/json");
        }
        assertThat(header(get("/no/such/place"), "Content-Type")).startsWith("application/json");
    }
}
