package aniworld.badinput;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Percent-encoding of everything that is not a plain letter or digit.
final class Percent {
    private Percent() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
