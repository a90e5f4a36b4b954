package aniworld.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// In which line of a JSON text each field stands, for messages to the person who wrote it.
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> lines = new HashMap<>();

    /// @throws IOException when it is no JSON
    JsonLines(byte[] text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
    }

    /// @param field as in a complaint: `providers[0].id`
    /// @return where it begins; for a field that is lacking, where what should hold it begins
    int of(String field) {
        String pointer = "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
        while (!lines.containsKey(pointer) && !pointer.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return lines.getOrDefault(pointer, 1);
    }
}
