package aniworld.net;

import java.net.URI;
import java.util.Map;

/// What is asked of a server.
///
/// @param headers of this request alone; they are not sent on to another origin
/// @param cookies that go along and are kept, at each hop of the way
public record WebQuestion(URI address, Map<String, String> headers, Verb verb, CookieJar cookies) {
    public WebQuestion {
        headers = Map.copyOf(headers);
    }

    /// A page, without cookies.
    public static WebQuestion page(URI address, Map<String, String> headers) {
        return new WebQuestion(address, headers, Verb.GET, CookieJar.NONE);
    }

    /// What lies directly in a folder, as WebDAV tells it, without cookies.
    public static WebQuestion folder(URI address, Map<String, String> headers) {
        return new WebQuestion(address, headers, Verb.PROPFIND, CookieJar.NONE);
    }

    WebQuestion with(CookieJar jar) {
        return new WebQuestion(address, headers, verb, jar);
    }

    /// How it is asked.
    public enum Verb {
        GET,

        /// For kind and size, one level deep (RFC 4918, 9.1).
        PROPFIND
    }
}
