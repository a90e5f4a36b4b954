package aniworld.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of one request: in its answer, in every line that it logs, in every error.
final class RequestId {
    static final String HEADER = "X-Request-ID";

    /// The key under which log lines carry it.
    static final String LOG_KEY = "request_id";

    /// Bound while the request is handled, on the thread that handles it.
    static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private RequestId() {}

    /// The client's own name for it when that is harmless, else a new one.
    static String from(@Nullable String sent) {
        return sent != null && FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    }

    /// The name of the request that this thread handles; a new one outside of any.
    static String current() {
        return CURRENT.isBound() ? CURRENT.get() : from(null);
    }
}
