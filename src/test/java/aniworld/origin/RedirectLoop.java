package aniworld.origin;

import java.io.IOException;

/// Leads on for ever, each time to a new address.
public record RedirectLoop() implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("302 Found", "Location: /again/" + asked.number(), "Content-Length: 0");
    }
}
