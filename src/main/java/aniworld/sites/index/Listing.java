package aniworld.sites.index;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

/// What one folder holds.
record Listing(List<Entry> entries) {
    Listing {
        entries = List.copyOf(entries);
    }

    /// @param name decoded, without a slash
    /// @param address of a folder with a slash at its end
    /// @param size in bytes, where the server says it exactly
    record Entry(String name, URI address, OptionalLong size) {
        boolean isFolder() {
            return address.getPath().endsWith("/");
        }
    }
}
