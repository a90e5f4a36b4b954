package aniworld.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// Headers on every answer that keep browsers from doing more with it than we meant.
final class SafetyHeaders {
    static final String POLICY = "Content-Security-Policy";
    private static final String COMMON =
            "form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final List<HttpField> ALWAYS =
            List.of(
                    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                    new PreEncodedHttpField("X-Frame-Options", "DENY"),
                    new PreEncodedHttpField("Referrer-Policy", "same-origin"),
                    new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
                    new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
                    new PreEncodedHttpField(
                            POLICY, "default-src 'self'; base-uri 'none'; " + COMMON),
                    new PreEncodedHttpField("Cache-Control", "no-store"));

    private SafetyHeaders() {}

    /// To the answer to this request, beneath the servlet's view of it: that one would encode each
    /// of them anew.
    static void put(HttpServletRequest request) {
        HttpFields.Mutable answer =
                ServletContextRequest.getServletContextRequest(request)
                        .getServletContextResponse()
                        .getHeaders();
        ALWAYS.forEach(answer::put);
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
