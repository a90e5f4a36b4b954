package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Function;

/// One setting: its flat name, its shape, and where it stands in the record.
///
/// @param name as in JSON; of a setting within a group joined by a dot: `logging.level`
record Field<T>(String name, Shape<T> shape, Function<Settings, T> place) {

    JsonNode write(Settings settings) {
        return shape.write(place.apply(settings));
    }

    /// `ANIWORLD_LOGGING_LEVEL`
    String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return "ANIWORLD_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
