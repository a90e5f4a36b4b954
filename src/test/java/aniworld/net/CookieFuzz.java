package aniworld.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Cookies as any server may set them.
public final class CookieFuzz {
    private static final URI ADDRESS = URI.create("https://films.test/season/1");

    private CookieFuzz() {}

    public static List<String> seeds() {
        return List.of(
                "id=a3fWa; Expires=Wed, 21 Oct 2099 07:28:00 GMT; Secure; HttpOnly; Path=/",
                "sid=\"x y\"; Domain=.films.test; Max-Age=3600; SameSite=Lax",
                "$Version=1; a=b; Port=\"80,443\"; Discard, c=d",
                "Set-Cookie2: part=1; CommentURL=\"http://x\"; Max-Age=-1",
                "=;;=;; Expires=; Max-Age=99999999999999999999");
    }

    /// It is kept or ignored; what goes back is one line of text.
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n\\x00]", "");
        var question = new AtomicReference<WebQuestion>();
        var web =
                new Cookies(
                        new Web() {
                            @Override
                            public WebPage get(URI address, Map<String, String> headers)
                                    throws IOException {
                                throw new IOException("not asked");
                            }

                            @Override
                            public WebPage ask(WebQuestion asked) throws IOException {
                                question.set(asked);
                                throw new IOException("there is no network");
                            }
                        });
        try {
            web.ask(WebQuestion.page(ADDRESS, Map.of()));
        } catch (IOException expected) {
            check(question.get().cookies(), text);
        }
    }

    private static void check(CookieJar jar, String text) {
        try {
            jar.keep(ADDRESS, List.of(text));
            String back = jar.with(ADDRESS, Map.of()).getOrDefault("Cookie", "");
            if (back.chars().anyMatch(sign -> sign == '\r' || sign == '\n')) {
                throw new AssertionError("more than one line goes back: " + back);
            }
            if (!jar.with(URI.create("https://other.test/"), Map.of()).isEmpty()) {
                throw new AssertionError("another server gets it");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
