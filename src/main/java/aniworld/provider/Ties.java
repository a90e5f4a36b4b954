package aniworld.provider;

import aniworld.library.Origin;
import java.util.Map;

/// What people have said about which providers' series are the same. Safe for any thread.
@FunctionalInterface
public interface Ties {
    /// Nobody has said anything.
    Ties NONE = _ -> Map.of();

    /// @param series at the provider that the library has it from
    /// @return the ids of the same series at other providers, by those providers' ids, in order
    Map<String, String> of(Origin series);
}
