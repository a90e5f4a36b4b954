package aniworld.settings;

import aniworld.SettableClock;
import aniworld.events.Topic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A data directory with its settings; opening them again is a restart.
final class Room {
    final SettableClock clock = new SettableClock("2025-10-22T12:30:45.678Z");
    final Map<String, String> environment = new HashMap<>();
    final List<SettingsChanged> changes = new ArrayList<>();
    final Path folder;

    Room(Path folder) {
        this.folder = folder;
    }

    LiveSettings open() {
        return open(settings -> List.of());
    }

    LiveSettings open(SettingsCheck check) {
        var topic = new Topic<SettingsChanged>(failure -> {});
        topic.listen(changes::add);
        return LiveSettings.open(folder, environment, clock, check, topic);
    }

    Path file() {
        return folder.resolve("settings.json");
    }

    /// @param text JSON with single quotes for double ones
    void write(String text) throws IOException {
        Files.writeString(file(), text.replace('\'', '"'));
    }

    JsonNode written() throws IOException {
        return new JsonMapper().readTree(file().toFile());
    }

    /// @param text JSON with single quotes for double ones
    static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
