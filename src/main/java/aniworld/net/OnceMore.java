package aniworld.net;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/// Repeats a request once when not a byte of an answer came: a kept connection may have been closed
/// by the server in the moment in which it was taken (RFC 9112, 9.3.1). Everything else is for the
/// caller to repeat.
final class OnceMore implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(
            HttpRequest request, IOException failure, int attempt, HttpContext context) {
        return attempt == 1 && failure instanceof NoHttpResponseException;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int attempt, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
