package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// An absolute path, or an empty text for none. Whether it can be used is not asked here.
record Folder() implements Shape<Optional<Path>> {
    private static final int LONGEST = 4096;

    @Override
    public Optional<Optional<Path>> read(JsonNode node, Complaints complaints) {
        if (!node.isTextual()) {
            complaints.add("must be a string");
            return Optional.empty();
        }
        if (node.textValue().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Optional<Path> path = path(node.textValue()).filter(Path::isAbsolute);
        if (path.isEmpty()) {
            complaints.add("must be an absolute path");
            return Optional.empty();
        }
        return Optional.of(path);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    @Override
    public JsonNode write(Optional<Path> value) {
        return TextNode.valueOf(value.map(Path::toString).orElse(""));
    }

    @Override
    public JsonNode ofText(String text) {
        return TextNode.valueOf(text);
    }
}
