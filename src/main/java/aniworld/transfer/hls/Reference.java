package aniworld.transfer.hls;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reference as RFC 3986 takes it apart. [URI#resolve] follows the older RFC 2396, which loses
/// the last path segment for `?query` and for an empty reference.
record Reference(
        @Nullable String scheme,
        @Nullable String authority,
        String path,
        @Nullable String query,
        @Nullable String fragment) {
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// @param text any text; what has no place in an address is percent-encoded first
    static Reference of(String text) {
        return split(encoded(text.strip()));
    }

    /// Section 5.2.2 of RFC 3986.
    ///
    /// @return empty when there is still no valid address
    Optional<URI> resolvedAgainst(URI base) {
        Reference from = split(base.toString());
        return asUri(scheme != null ? withoutDots() : under(from));
    }

    private Reference withoutDots() {
        return new Reference(scheme, authority, withoutDots(path), query, fragment);
    }

    private Reference under(Reference base) {
        if (authority != null) {
            return new Reference(base.scheme, authority, withoutDots(path), query, fragment);
        }
        if (path.isEmpty()) {
            String kept = query != null ? query : base.query;
            return new Reference(base.scheme, base.authority, base.path, kept, fragment);
        }
        String merged = path.startsWith("/") ? path : base.folder() + path;
        return new Reference(base.scheme, base.authority, withoutDots(merged), query, fragment);
    }

    private String folder() {
        return authority != null && path.isEmpty()
                ? "/"
                : path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Optional<URI> asUri(Reference whole) {
        try {
            return Optional.of(new URI(whole.joined()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private String joined() {
        var text = new StringBuilder();
        if (scheme != null) {
            text.append(scheme).append(':');
        }
        if (authority != null) {
            text.append("//").append(authority);
        }
        text.append(bracketless(path));
        if (query != null) {
            text.append('?').append(bracketless(query));
        }
        if (fragment != null) {
            text.append('#').append(bracketless(fragment).replace("#", "%23"));
        }
        return text.toString();
    }

    /// Brackets belong into an IPv6 host alone.
    private static String bracketless(String part) {
        return part.indexOf('[') < 0 && part.indexOf(']') < 0
                ? part
                : part.replace("[", "%5B").replace("]", "%5D");
    }

    private static Reference split(String text) {
        String rest = text;
        String fragment = null;
        int hash = rest.indexOf('#');
        if (hash >= 0) {
            fragment = rest.substring(hash + 1);
            rest = rest.substring(0, hash);
        }
        String query = null;
        int mark = rest.indexOf('?');
        if (mark >= 0) {
            query = rest.substring(mark + 1);
            rest = rest.substring(0, mark);
        }
        int colon = schemeEnd(rest);
        String scheme = colon < 0 ? null : rest.substring(0, colon).toLowerCase(Locale.ROOT);
        return withAuthority(scheme, rest.substring(colon + 1), query, fragment);
    }

    private static Reference withAuthority(
            @Nullable String scheme,
            String rest,
            @Nullable String query,
            @Nullable String fragment) {
        if (!rest.startsWith("//")) {
            return new Reference(scheme, null, rest, query, fragment);
        }
        int slash = rest.indexOf('/', 2);
        int end = slash < 0 ? rest.length() : slash;
        return new Reference(scheme, rest.substring(2, end), rest.substring(end), query, fragment);
    }

    private static int schemeEnd(String text) {
        int colon = text.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = text.charAt(i);
            boolean fits = isLetter(c) || (i > 0 && (isDigit(c) || "+-.".indexOf(c) >= 0));
            if (!fits) {
                return -1;
            }
        }
        return colon == 0 ? -1 : colon;
    }

    /// Section 5.2.4 of RFC 3986, in one pass.
    private static String withoutDots(String path) {
        if (!path.contains(".")) {
            return path;
        }
        var out = new StringBuilder(path.length());
        int from = 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash + 1;
            appendStep(out, path.substring(from, end));
            from = end;
        }
        return out.toString();
    }

    /// @param step one path segment with the slash behind it, if it has one
    private static void appendStep(StringBuilder out, String step) {
        switch (step) {
            case ".", "./" -> {}
            case "..", "../" -> dropLast(out);
            default -> out.append(step);
        }
    }

    private static void dropLast(StringBuilder out) {
        int before = out.lastIndexOf("/", out.length() - 2);
        if (before >= 0) {
            out.setLength(before + 1);
        } else if (out.indexOf("/") != 0) {
            out.setLength(0);
        }
    }

    private static String encoded(String text) {
        var out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (fits(text, i, point)) {
                out.append((char) point);
            } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%');
                    HEX.toHexDigits(out, b);
                }
            }
            i += Character.charCount(point);
        }
        return out.toString();
    }

    private static boolean fits(String text, int at, int point) {
        if (point == '%') {
            return at + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(at + 1))
                    && HexFormat.isHexDigit(text.charAt(at + 2));
        }
        return point < 128
                && (isLetter((char) point) || isDigit((char) point) || ALLOWED.indexOf(point) >= 0);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
