package aniworld.http;

import jakarta.servlet.http.HttpServletResponse;

/// Headers on every answer that keep browsers from doing more with it than we meant.
final class SafetyHeaders {
    static final String POLICY = "Content-Security-Policy";

    private SafetyHeaders() {}

    static void put(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(POLICY, policy(""));
        response.setHeader("Cache-Control", "no-store");
    }

    /// The policy for the pages that show the API's document: their scripts write styles into the
    /// page, draw small pictures from `data:` and search in a worker made of a blob.
    static String documentPolicy() {
        return policy(
                "style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self' blob:");
    }

    /// The policy for pages: our own files and nothing else.
    ///
    /// @param more directives that a page needs beside, or empty
    static String policy(String more) {
        return "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                + " object-src 'none'"
                + (more.isEmpty() ? "" : "; " + more);
    }
}
