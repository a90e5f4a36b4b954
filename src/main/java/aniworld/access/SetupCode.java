package aniworld.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/// The code, printed at start, that shows that whoever sets the first password can read the
/// server's console. 60 random bits, without letters and digits that look alike.
final class SetupCode {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;

    private final SecureRandom random;
    private volatile String code;

    SetupCode(SecureRandom random) {
        this.random = random;
        this.code = make();
    }

    /// In groups of four: `ABCD-EFGH-JKLM`.
    String text() {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    /// Dashes and case do not matter.
    boolean matches(String typed) {
        String plain = typed.replace("-", "").strip().toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(bytes(code), bytes(plain));
    }

    void renew() {
        code = make();
    }

    private String make() {
        var made = new StringBuilder();
        for (int index = 0; index < LENGTH; index++) {
            made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return made.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
