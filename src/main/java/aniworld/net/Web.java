package aniworld.net;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Small documents from the network: pages, catalogs, playlists. Everything that reads from outside
/// goes through here; media go through the streaming door of the same room.
///
/// Implementations bound the time of the whole call, the size of the body and the number of
/// redirects, check each address before they connect, and are safe for any thread.
@FunctionalInterface
public interface Web {

    /// GETs an `http` or `https` address and follows redirects. An answer of any status is a page;
    /// the caller judges it.
    ///
    /// @param headers of this request alone; they are not sent on to another origin
    /// @throws AddressRefused when the address, or one that it leads to, must not be reached
    /// @throws IOException when there is no whole answer: no connection, a time-out, too large a
    ///   body, too many redirects; the message is fit for people
    WebPage get(URI address, Map<String, String> headers) throws IOException;

    /// As [#get], with all that may be asked. A door that knows pages alone refuses what is none,
    /// and knows cookies only at both ends of a way.
    default WebPage ask(WebQuestion question) throws IOException {
        return switch (question.verb()) {
            case GET -> {
                CookieJar jar = question.cookies();
                WebPage page =
                        get(question.address(), jar.with(question.address(), question.headers()));
                jar.keep(page.address(), page.headers("set-cookie"));
                yield page;
            }
            case PROPFIND -> throw new IOException("WebDAV cannot be asked here");
        };
    }
}
