package aniworld.net;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the cookies of one provider, those of redirects too, and sends them back to the servers
/// that set them (RFC 6265, as far as the JDK knows it). They live as long as this object. Safe for
/// any thread.
public final class Cookies implements Web {
    private final Web web;
    private final CookieJar jar =
            new Jar(new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER));

    public Cookies(Web web) {
        this.web = web;
    }

    @Override
    public WebPage get(URI address, Map<String, String> headers) throws IOException {
        return ask(WebQuestion.page(address, headers));
    }

    @Override
    public WebPage ask(WebQuestion question) throws IOException {
        return web.ask(question.with(jar));
    }

    private record Jar(CookieManager cookies) implements CookieJar {
        private static final String COOKIE = "Cookie";
        private static final String SET_COOKIE = "Set-Cookie";

        @Override
        public Map<String, String> with(URI address, Map<String, String> headers)
                throws IOException {
            List<String> kept = cookies.get(address, Map.of()).getOrDefault(COOKIE, List.of());
            if (kept.isEmpty()) {
                return headers;
            }
            var all = new HashMap<>(headers);
            all.merge(COOKIE, String.join("; ", kept), (own, ours) -> own + "; " + ours);
            return all;
        }

        @Override
        public void keep(URI address, List<String> set) throws IOException {
            List<String> readable = set.stream().filter(Jar::isReadable).toList();
            if (!readable.isEmpty()) {
                cookies.put(address, Map.of(SET_COOKIE, readable));
            }
        }

        /// The JDK writes what it cannot read to standard error, and it may hold a secret.
        private static boolean isReadable(String cookie) {
            try {
                return !HttpCookie.parse(SET_COOKIE + ": " + cookie).isEmpty();
            } catch (IllegalArgumentException unreadable) {
                return false;
            }
        }
    }
}
