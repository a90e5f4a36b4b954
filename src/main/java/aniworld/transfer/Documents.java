package aniworld.transfer;

import aniworld.net.Web;
import aniworld.net.WebPage;
import java.io.IOException;
import java.net.URI;

/// The small things of a stream, playlists and keys. Failures are what [Hindrance] understands.
record Documents(Web web, Refusals refusals, StreamHeaders headers, Aside aside) {

    /// Fetches one; only a status of 200 is one.
    WebPage get(URI address) throws IOException {
        WebPage page = aside.call(() -> web.get(address, headers.to(address)));
        if (page.status() != 200) {
            throw Hindrance.of(
                    refusals.head(
                            String.valueOf(page.address().getHost()),
                            page.status(),
                            page.header("Retry-After")));
        }
        return page;
    }

    /// The bytes of a key.
    byte[] key(URI address) throws IOException {
        return get(address).body().readAllBytes();
    }
}
