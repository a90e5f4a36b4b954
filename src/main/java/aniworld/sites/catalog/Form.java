package aniworld.sites.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A kind of text in a catalog, as its schema has it.
///
/// @param expected in words, for people
/// @param longest in characters of Unicode
record Form(String expected, int longest, Predicate<String> rule) {
    static final Form ID =
            new Form(
                    "one line of 1 to 200 characters",
                    200,
                    text -> !text.isEmpty() && isLine(text));
    static final Form TITLE =
            new Form(
                    "one line of 1 to 300 characters",
                    300,
                    text -> !text.isBlank() && isLine(text));
    static final Form EPISODE_TITLE =
            new Form("one line of at most 300 characters", 300, Form::isLine);
    static final Form DESCRIPTION = new Form("text of at most 5000 characters", 5000, _ -> true);
    static final Form SCHEMA = new Form("the address of a schema", 2000, _ -> true);
    static final Form HOST =
            new Form("a name of 1 to 100 characters", 100, text -> !text.isEmpty());
    static final Form LANGUAGE =
            matching("a language tag such as de or pt-BR", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}");
    static final Form CHECKSUM =
            matching(
                    "sha256:, sha1: or md5: and its hex digits",
                    "sha256:[0-9a-fA-F]{64}|sha1:[0-9a-fA-F]{40}|md5:[0-9a-fA-F]{32}");
    static final Form SOURCE_TYPE = matching("file, hls or page", "file|hls|page");
    static final Form DATE =
            new Form("a date such as 2026-01-31", 10, text -> date(text).isPresent());
    static final Form ADDRESS =
            new Form("an address", 2000, text -> !text.isEmpty() && address(text).isPresent());
    static final Form WEB_ADDRESS =
            new Form("an address with http:// or https://", 2000, Form::isWeb);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static Form matching(String expected, String pattern) {
        return new Form(expected, 100, Pattern.compile(pattern).asMatchPredicate());
    }

    boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= longest && rule.test(text);
    }

    private static boolean isLine(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    private static boolean isWeb(String text) {
        return (text.startsWith("http://") || text.startsWith("https://"))
                && address(text).filter(address -> address.getHost() != null).isPresent();
    }

    static Optional<URI> address(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
