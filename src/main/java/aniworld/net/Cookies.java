package aniworld.net;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the cookies of one provider and sends them back to the servers that set them (RFC 6265, as
/// far as the JDK knows it). They live as long as this object. Safe for any thread.
public final class Cookies implements Web {
    private static final String COOKIE = "Cookie";

    private final Web web;
    private final CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);

    public Cookies(Web web) {
        this.web = web;
    }

    @Override
    public WebPage get(URI address, Map<String, String> headers) throws IOException {
        WebPage page = web.get(address, with(address, headers));
        List<String> set = page.headers("set-cookie");
        if (!set.isEmpty()) {
            jar.put(page.address(), Map.of("Set-Cookie", set));
        }
        return page;
    }

    private Map<String, String> with(URI address, Map<String, String> headers) throws IOException {
        List<String> kept = jar.get(address, Map.of()).getOrDefault(COOKIE, List.of());
        if (kept.isEmpty()) {
            return headers;
        }
        var all = new HashMap<>(headers);
        all.merge(COOKIE, String.join("; ", kept), (own, ours) -> own + "; " + ours);
        return all;
    }
}
