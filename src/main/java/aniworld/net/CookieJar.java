package aniworld.net;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Cookies between requests. Safe for any thread.
public interface CookieJar {
    /// Keeps none.
    CookieJar NONE =
            new CookieJar() {
                @Override
                public Map<String, String> with(URI address, Map<String, String> headers) {
                    return headers;
                }

                @Override
                public void keep(URI address, List<String> set) {}
            };

    /// The headers with the cookies that belong to an address.
    Map<String, String> with(URI address, Map<String, String> headers) throws IOException;

    /// @param set values of `Set-Cookie` that the address answered with
    void keep(URI address, List<String> set) throws IOException;
}
