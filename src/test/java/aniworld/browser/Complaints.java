package aniworld.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What went wrong in the browser since the last look.
final class Complaints {
    /// Schemes that ask nobody.
    private static final Set<String> INSIDE = Set.of("data", "blob", "about");

    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    void watch(BrowserContext visitor, URI origin) {
        visitor.onRequest(request -> checkOrigin(request.url(), origin));
        visitor.onPage(page -> page.onWebSocket(socket -> checkOrigin(socket.url(), origin)));
        visitor.onRequestFailed(this::failed);
        visitor.onConsoleMessage(this::said);
        visitor.onWebError(error -> heard.add("script: " + error.error()));
    }

    private void checkOrigin(String url, URI origin) {
        URI asked = URI.create(url.split("[?#]", 2)[0]);
        if (!INSIDE.contains(asked.getScheme())
                && !origin.getAuthority().equals(asked.getAuthority())) {
            heard.add("asked another origin: " + url);
        }
    }

    /// A page that is left drops what it was still loading; that is no failure.
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            heard.add("request failed: " + request.url() + " " + request.failure());
        }
    }

    private void said(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            heard.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    void expect(String words) {
        expected.add(words);
    }

    /// All that was not expected; the next test begins with nothing.
    List<String> take() {
        List<String> left =
                heard.stream()
                        .filter(words -> expected.stream().noneMatch(words::contains))
                        .toList();
        heard.clear();
        expected.clear();
        return left;
    }
}
