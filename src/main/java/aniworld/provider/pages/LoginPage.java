package aniworld.provider.pages;

import aniworld.net.WebPage;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// Knows the page that asks for a password where another one was asked for.
final class LoginPage {
    private static final Pattern PASSWORD =
            Pattern.compile("<input\\b[^<>]{0,400}\\btype\\s{0,5}=\\s{0,5}[\"']?password");
    private static final int LOOKED_AT = 256 * 1024;

    private LoginPage() {}

    /// A page of the right address may show a login form in its corner; only a redirect counts.
    static boolean tookThePlaceOf(URI asked, WebPage page) {
        return !Objects.equals(asked.getPath(), page.address().getPath()) && asksForPassword(page);
    }

    private static boolean asksForPassword(WebPage page) {
        String text = PageText.latin(page, LOOKED_AT).toLowerCase(Locale.ROOT);
        return PASSWORD.matcher(text).find();
    }
}
