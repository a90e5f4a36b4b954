package aniworld.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// One provider that the user has set up.
///
/// @param id 1-64 of `[a-z0-9_-]`, the user's choice
/// @param kind which room reads it: `catalog`, `site`, ...
/// @param options what that kind needs, in the shapes of JSON: strings, numbers, booleans, lists
///   and maps
/// @param credentials secrets by name; written by clients, never shown to them
public record ProviderConfig(
        String id, String kind, Map<String, Object> options, Map<String, String> credentials) {
    static final Pattern ID = Pattern.compile("[a-z0-9_-]{1,64}");

    public ProviderConfig {
        if (!ID.matcher(id).matches() || !ID.matcher(kind).matches()) {
            throw new IllegalArgumentException("provider: " + id + ", " + kind);
        }
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        credentials = Map.copyOf(credentials);
    }

    ProviderConfig withCredentials(Map<String, String> others) {
        return new ProviderConfig(id, kind, options, others);
    }

    @Override
    public String toString() {
        return "ProviderConfig[" + id + ", " + kind + "]";
    }
}
