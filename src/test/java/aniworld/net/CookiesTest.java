package aniworld.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.origin.Answers;
import aniworld.origin.Asked;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Cookies over real redirects.
@Timeout(20)
class CookiesTest {

    @Test
    void aCookieThatARedirectSetsOpensTheDoorBehindIt() throws IOException {
        try (var origin = LoopbackOrigin.that(CookiesTest::guarded);
                var web = outbound(origin)) {
            var cookies = new Cookies(web);

            assertThat(cookies.get(origin.address("/in"), Map.of("Cookie", "own=2")).status())
                    .isEqualTo(200);
            assertThat(cookies.get(origin.address("/in"), Map.of()).status()).isEqualTo(200);

            assertThat(origin.asked())
                    .extracting(asked -> asked.target() + " " + asked.header("cookie").orElse(""))
                    .containsExactly("/in own=2", "/door own=2", "/in own=2; pass=1", "/in pass=1");
        }
    }

    @Test
    void aCookieThatCannotBeReadIsIgnoredAndNotWrittenAnywhere() throws IOException {
        List<String> said = new ArrayList<>();
        Handler listener = listener(said);
        Logger jdk = Logger.getLogger("java.net.CookieManager");
        jdk.addHandler(listener);
        try (var origin =
                        LoopbackOrigin.that(
                                new Answers(
                                        "200 OK",
                                        "text/plain",
                                        "in",
                                        List.of("Set-Cookie: a secret;=", "Set-Cookie: own=2")));
                var web = outbound(origin)) {
            var cookies = new Cookies(web);
            cookies.get(origin.address("/in"), Map.of());
            cookies.get(origin.address("/in"), Map.of());

            assertThat(origin.asked().getLast().header("cookie")).contains("own=2");
            assertThat(said).isEmpty();
        } finally {
            jdk.removeHandler(listener);
        }
    }

    private static Handler listener(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void anotherProviderHasOtherCookies() throws IOException {
        try (var origin = LoopbackOrigin.that(CookiesTest::guarded);
                var web = outbound(origin)) {
            new Cookies(web).get(origin.address("/in"), Map.of());
            new Cookies(web).get(origin.address("/in"), Map.of());

            assertThat(origin.asked()).hasSize(6);
        }
    }

    @Test
    void aDoorThatKnowsPagesAloneRefusesWebDav() {
        Web pages = (address, _) -> new WebPage(address, 200, Map.of(), new byte[0]);
        var folder = WebQuestion.folder(URI.create("https://a.example/"), Map.of());

        assertThatThrownBy(() -> pages.ask(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("WebDAV cannot be asked here");
    }

    private static void guarded(Asked asked, Wire wire) throws IOException {
        boolean known = asked.header("cookie").orElse("").contains("pass=1");
        if (asked.target().equals("/door")) {
            redirect("/in", "Set-Cookie: pass=1; Path=/").answer(asked, wire);
        } else if (known) {
            new Answers("200 OK", "text/plain", "in").answer(asked, wire);
        } else {
            redirect("/door", "X-None: 1").answer(asked, wire);
        }
    }

    private static Answers redirect(String to, String header) {
        return new Answers("302 Found", "text/plain", "", List.of("Location: " + to, header));
    }

    private static Outbound outbound(LoopbackOrigin origin) {
        var allowed = AllowedAddresses.of(List.of(origin.address("/")));
        return new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of());
    }
}
