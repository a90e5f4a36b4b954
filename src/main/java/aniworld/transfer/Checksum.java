package aniworld.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the bytes of a file must add up to.
///
/// @param hex lower-case hex digits, as many as the algorithm has
public record Checksum(Algorithm algorithm, String hex) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]+):([0-9A-Fa-f]+)");

    public Checksum {
        if (hex.length() != algorithm.hexDigits || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no " + algorithm.jdkName + " checksum: " + hex);
        }
    }

    /// Reads `sha256:…`, `sha-1:…` or `md5:…`; empty for anything else.
    public static Optional<Checksum> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Algorithm.named(form.group(1))
                        .flatMap(algorithm -> read(algorithm, form.group(2)))
                : Optional.empty();
    }

    private static Optional<Checksum> read(Algorithm algorithm, String hex) {
        return hex.length() == algorithm.hexDigits
                ? Optional.of(new Checksum(algorithm, hex.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /// The algorithms that sources name.
    public enum Algorithm {
        MD5("MD5", 32),
        SHA1("SHA-1", 40),
        SHA256("SHA-256", 64);

        private final String jdkName;
        private final int hexDigits;

        Algorithm(String jdkName, int hexDigits) {
            this.jdkName = jdkName;
            this.hexDigits = hexDigits;
        }

        /// The name by which the JDK knows it.
        public String jdkName() {
            return jdkName;
        }

        private static Optional<Algorithm> named(String name) {
            return switch (name.toLowerCase(Locale.ROOT).replace("-", "")) {
                case "md5" -> Optional.of(MD5);
                case "sha1" -> Optional.of(SHA1);
                case "sha256" -> Optional.of(SHA256);
                default -> Optional.empty();
            };
        }
    }
}
