package aniworld.net;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Headers come from catalogs that others write. Those that would change how a message is framed or
/// whom it is for, and those that would smuggle in further lines, are not sent.
final class SafeHeaders {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]{0,8192}");
    private static final Set<String> OURS =
            Set.of(
                    "host",
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "upgrade",
                    "expect",
                    "te",
                    "trailer",
                    "accept-encoding",
                    "proxy-authorization",
                    "range",
                    "if-range");

    private SafeHeaders() {}

    /// @throws IOException naming the first header that cannot be sent
    static void check(Map<String, String> headers) throws IOException {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey();
            if (!NAME.matcher(name).matches()
                    || !VALUE.matcher(header.getValue()).matches()
                    || OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IOException("The header \"" + name + "\" cannot be sent along");
            }
        }
    }
}
