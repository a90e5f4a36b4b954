package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the settings' file holds.
///
/// @param unknown fields that are no settings, by flat name: of another version, or misspelt; kept
record StoredSettings(Settings settings, Map<String, JsonNode> unknown) {
    StoredSettings {
        unknown = new LinkedHashMap<>(unknown);
    }

    StoredSettings with(Settings others) {
        return new StoredSettings(others, unknown);
    }

    static StoredSettings defaults() {
        return new StoredSettings(Settings.DEFAULTS, Map.of());
    }
}
