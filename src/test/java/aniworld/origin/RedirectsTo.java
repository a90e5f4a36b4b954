package aniworld.origin;

import java.io.IOException;

/// Leads on to another address.
public record RedirectsTo(String address) implements Behaviour {

    @Override
    public void answer(Asked asked, Wire wire) throws IOException {
        wire.head("302 Found", "Location: " + address, "Content-Length: 0");
    }
}
