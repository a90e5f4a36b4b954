package aniworld.http;

import aniworld.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which paths can name anything at all: percent-encoding must be whole and UTF-8, and no slash
/// hides in it.
final class PathRule {
    /// Names of log files are judged by their own route, which says 403 to a hidden slash.
    private static final Pattern LOG_FILE = Pattern.compile("/api/(v1/)?logging/files/.*");

    private static final String LOG_FILES = "/logging/files/";

    private PathRule() {}

    static void check(String rawPath) {
        if (!isWhole(rawPath)) {
            throw Problem.badRequest("The address is not valid percent-encoded UTF-8");
        }
        if (rawPath.indexOf('%') >= 0
                && rawPath.toUpperCase(Locale.ROOT).contains("%2F")
                && !LOG_FILE.matcher(rawPath).matches()) {
            throw Problem.notFound("Not found");
        }
    }

    /// The address as it may be read: an encoded NUL in the name of a log file is a hidden slash.
    static String withoutNul(String address) {
        int query = address.indexOf('?');
        int end = query < 0 ? address.length() : query;
        int start = address.indexOf(LOG_FILES);
        return start < 0 || start > end
                ? address
                : address.substring(0, end).replace("%00", "%2F") + address.substring(end);
    }

    private static boolean isWhole(String raw) {
        if (raw.indexOf('%') < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Percent.decode(raw)));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
