package aniworld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The tests' browser itself: it hears what must not happen.
class BrowserTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BrowserTest::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static String address(String html) {
        return "/?" + URLEncoder.encode(html, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void aPageIsShownAndItsScriptRuns() {
        Page page = BROWSER.visit(origin());

        page.navigate(address("<title>a</title><script>document.title = 'b'</script>"));

        assertThat(page.title()).isEqualTo("b");
    }

    @Test
    void anOutsideRequestIsHeardAndGoesNowhere() {
        Page page = BROWSER.visit(origin());

        page.navigate(address("<script src='http://cdn.example/a.js'></script>"));

        assertThat(BROWSER.heard())
                .contains("asked another origin: http://cdn.example/a.js")
                .anyMatch(words -> words.startsWith("request failed: http://cdn.example/a.js"));
    }

    @Test
    void aBlockedRequestIsHeard() {
        Page page = BROWSER.visit(origin());

        page.navigate(address("<img src='/a.png'>"));

        assertThat(BROWSER.heard()).anyMatch(words -> words.contains("Content Security Policy"));
    }

    @Test
    void aScriptsFailureIsHeard() {
        Page page = BROWSER.visit(origin());

        page.navigate(address("<script>throw new Error('on purpose')</script>"));

        assertThat(BROWSER.heard()).singleElement().asString().contains("on purpose");
    }

    @Test
    void whatIsExpectedIsNoFailure() {
        BROWSER.expecting("404");

        BROWSER.visit(origin()).navigate(address("<script src='/nothing'></script>"));
    }

    @Test
    void visitorsShareNothing() {
        BROWSER.visit(origin()).navigate(address("<script>localStorage.name = 'a'</script>"));
        Page other = BROWSER.visit(origin());
        other.navigate(address("<p>b</p>"));

        assertThat(other.evaluate("localStorage.length")).isEqualTo(0);
    }

    /// The page is what the query says.
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            byte[] page = (query == null ? "" : query).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "img-src 'none'");
            exchange.sendResponseHeaders(
                    page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
        }
    }
}
