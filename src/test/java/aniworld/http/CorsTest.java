package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.browser.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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

/// What scripts of other sites may do.
class CorsTest {
    @RegisterExtension static final Browser BROWSER = new Browser();
    private static final String SITE = "https://dashboard.example.org";

    private static final String READING =
            """
            async ([server, token]) => {
                const headers = {Authorization: 'Bearer ' + token};
                const answer = await fetch(server + '/api/anime', {headers});
                return answer.headers.get('X-Total-Count');
            }
            """;

    @TempDir Path folder;
    @AutoClose private Premises premises;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(premises.origin().resolve(path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .headers(headers)
                            .timeout(Duration.ofSeconds(10))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> question(String origin, String method) throws Exception {
        return ask(
                "OPTIONS",
                "/api/queue/add",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "authorization,content-type");
    }

    private static String allowed(HttpHeaders headers) {
        return headers.firstValue("Access-Control-Allow-Origin").orElse("nobody");
    }

    @Test
    void byDefaultNoOtherSiteMayRead() throws Exception {
        HttpResponse<String> refused = question(SITE, "POST");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("AUTHORIZATION_ERROR", "allowed_origins");
        HttpHeaders read = ask("GET", "/api/auth/setup", "Origin", SITE).headers();
        assertThat(allowed(read)).isEqualTo("nobody");
        assertThat(read.allValues("Vary")).contains("Origin");
    }

    @Test
    void anAllowedSiteIsToldWhatItMaySend() throws Exception {
        premises.set("allowed_origins", List.of(SITE));

        HttpResponse<String> answer = question(SITE, "POST");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(allowed(answer.headers())).isEqualTo(SITE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST", "PATCH", "DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "Content-Type", "Idempotency-Key");
        assertThat(answer.headers().map()).doesNotContainKey("X-RateLimit-Limit");
    }

    @Test
    void noSiteIsLentTheSessionCookie() throws Exception {
        premises.set("allowed_origins", List.of(SITE));

        HttpHeaders answer = ask("GET", "/api/auth/setup", "Origin", SITE).headers();

        assertThat(allowed(answer)).isEqualTo(SITE);
        assertThat(answer.map()).doesNotContainKey("Access-Control-Allow-Credentials");
    }

    @Test
    void aCookiesWriteFromAnAllowedSiteIsRefusedAllTheSame() throws Exception {
        premises.set("allowed_origins", List.of(SITE));
        String cookie = "aniworld_session=" + premises.token();

        HttpResponse<String> answer =
                ask("POST", "/api/queue/start", "Origin", SITE, "Cookie", cookie);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aSiteLikeTheAllowedOneIsAnother() throws Exception {
        premises.set("allowed_origins", List.of(SITE));

        for (String other :
                List.of("http://dashboard.example.org", SITE + ":8443", SITE + ".evil", "null")) {
            assertThat(question(other, "GET").statusCode()).as(other).isEqualTo(403);
        }
    }

    @Test
    void refusalsMayBeReadToo() throws Exception {
        premises.set("allowed_origins", List.of(SITE));

        HttpResponse<String> answer = ask("GET", "/api/queue/status", "Origin", SITE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(allowed(answer.headers())).isEqualTo(SITE);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("X-Request-ID", "X-Total-Count", "Retry-After", "Link");
    }

    @Test
    void aBrowserLetsAPageOfTheAllowedSiteReadWithAToken() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        site.createContext("/", CorsTest::emptyPage);
        site.start();
        try {
            URI here = URI.create("http://localhost:" + site.getAddress().getPort());
            premises.set("allowed_origins", List.of(here.toString()));
            BROWSER.expecting("asked another origin: " + premises.origin() + "/api/anime");
            Page page = BROWSER.visit(here);
            page.navigate("/");

            assertThat(
                            page.evaluate(
                                    READING,
                                    List.of(premises.origin().toString(), premises.token())))
                    .isEqualTo("0");
        } finally {
            site.stop(0);
        }
    }

    private static void emptyPage(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write(' ');
        }
    }
}
