package aniworld.provider.pages;

import java.util.regex.Pattern;

/// Text from outside as text to show: bounded, and without signs that would change how a line or a
/// terminal is read. It stays text: no caller takes it for markup or for a path.
public final class Wording {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\s]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final int TITLE = 300;
    private static final int DESCRIPTION = 5000;

    private Wording() {}

    /// One line of at most 300 characters; may be empty.
    public static String title(String text) {
        return line(text, TITLE);
    }

    /// One line of at most 5,000 characters; may be empty.
    public static String description(String text) {
        return line(text, DESCRIPTION);
    }

    /// The licence is shown wherever the description is.
    ///
    /// @param address of its text; may be empty
    public static String withLicence(String description, String licence, String address) {
        String where =
                address.isBlank() || address.equals(licence) ? "" : " (" + title(address) + ")";
        return licence.isBlank()
                ? description
                : (description + "\n\nLicence: " + title(licence) + where).strip();
    }

    private static String line(String text, int most) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        String line = SPACE.matcher(seen).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
