package aniworld.provider.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses as pages write them, which is not always as the standards want them.
public final class Links {
    private static final int LONGEST = 4000;
    private static final String ALLOWED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=";

    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private Links() {}

    /// @param base where a relative one starts
    /// @return a whole `http` or `https` address without user or fragment; empty when this is none
    public static Optional<URI> web(URI base, String text) {
        String link = text.strip();
        if (link.isEmpty() || link.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return plain(resolve(base, new URI(escaped(link))));
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /// As one segment of a path or one value of a query.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Java forgets the last segment where a link is nothing but a query.
    private static URI resolve(URI base, URI link) throws URISyntaxException {
        boolean queryAlone = link.toString().startsWith("?");
        return queryAlone
                ? new URI(base.toString().replaceFirst("[?#].*$", "") + link)
                : base.resolve(link);
    }

    private static Optional<URI> plain(URI address) throws URISyntaxException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String whole = address.toString();
        int fragment = whole.indexOf('#');
        return Optional.of(fragment < 0 ? address : new URI(whole.substring(0, fragment)));
    }

    private static String escaped(String link) {
        var escaped = new StringBuilder(link.length());
        int path = path(link);
        for (int i = 0; i < link.length(); ) {
            int character = link.codePointAt(i);
            boolean bracket = (character == '[' || character == ']') && i >= path;
            if ((ALLOWED.indexOf(character) >= 0 && !bracket) || isEscape(link, i)) {
                escaped.appendCodePoint(character);
            } else {
                escaped.append(encoded(Character.toString(character)));
            }
            i += Character.charCount(character);
        }
        return escaped.toString();
    }

    /// Where the path begins: servers leave brackets there as they are, which only a host may have
    /// (RFC 3986, 3.2.2).
    private static int path(String link) {
        Matcher host = HOST.matcher(link);
        return host.lookingAt() ? host.end() : 0;
    }

    private static boolean isEscape(String link, int at) {
        return link.charAt(at) == '%'
                && at + 2 < link.length()
                && Character.digit(link.charAt(at + 1), 16) >= 0
                && Character.digit(link.charAt(at + 2), 16) >= 0;
    }
}
