package aniworld.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which hashes from elsewhere are taken over: Argon2id in its PHC form, with costs that neither
/// make guessing cheap nor let a login fill the memory.
final class HashForm {
    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)"
                            + "\\$[A-Za-z0-9+/]{22,86}\\$[A-Za-z0-9+/]{43,86}");
    private static final int LEAST_KIB = 7 * 1024;
    private static final int MOST_KIB = 64 * 1024;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 4;

    private HashForm() {}

    static boolean isUsable(String hash) {
        Matcher form = PHC.matcher(hash);
        return form.matches()
                && isWithin(form.group(1), LEAST_KIB, MOST_KIB)
                && isWithin(form.group(2), 1, MOST_PASSES)
                && isWithin(form.group(3), 1, MOST_LANES);
    }

    private static boolean isWithin(String digits, int least, int most) {
        int value = Integer.parseInt(digits);
        return value >= least && value <= most;
    }
}
