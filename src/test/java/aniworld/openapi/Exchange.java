package aniworld.openapi;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/// One request and what came back, as they crossed the wire.
///
/// @param method in any case
/// @param target with a path, and a query if there is one; the rest of it is not looked at
public record Exchange(String method, URI target, Message request, int status, Message response) {
    public Exchange {
        method = method.toUpperCase(Locale.ROOT);
    }

    /// The path under which the document lists it, percent-encoded: `/api/v1/...` is another name
    /// of `/api/...`.
    String documentedPath() {
        return target.getRawPath().replaceFirst("^/api/v1/", "/api/");
    }

    /// Percent-encoded; empty when there is none.
    String rawQuery() {
        return Objects.requireNonNullElse(target.getRawQuery(), "");
    }

    /// What a reader of a failed test wants to see.
    @Override
    public String toString() {
        return "%s %s %s -> %d %s".formatted(method, target, request, status, response);
    }
}
