package aniworld.http;

import jakarta.servlet.http.HttpServletResponse;

/// Headers on every answer that keep browsers from doing more with it than we meant.
final class SafetyHeaders {
    static final String POLICY = "Content-Security-Policy";
    private static final String COMMON =
            "form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private SafetyHeaders() {}

    static void put(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(POLICY, "default-src 'self'; base-uri 'none'; " + COMMON);
        response.setHeader("Cache-Control", "no-store");
    }

    /// The policy for the pages that show the API's document: their scripts write styles into the
    /// page, draw small pictures from `data:` and search in a worker made of a blob.
    static String documentPolicy() {
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " worker-src 'self' blob:; base-uri 'none'; "
                + COMMON;
    }

    /// The policy for the web application's page: our own files and nothing else.
    ///
    /// @param inlineHash of its one inline script, the import map
    static String pagePolicy(String inlineHash) {
        return "default-src 'self'; script-src 'self' '%s'; base-uri 'self'; %s"
                .formatted(inlineHash, COMMON);
    }
}
