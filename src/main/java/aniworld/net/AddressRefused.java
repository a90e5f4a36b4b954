package aniworld.net;

import java.io.IOException;

/// The address guard said no: a private address that the user's configuration does not name, or no
/// `http` at all. Trying again does not help.
public final class AddressRefused extends IOException {
    private static final long serialVersionUID = 1L;

    public AddressRefused(String message) {
        super(message);
    }
}
