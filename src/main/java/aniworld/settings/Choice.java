package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One word of a few, any case in.
///
/// @param upper whether the word is written in upper case
record Choice<E extends Enum<E>>(Class<E> type, boolean upper) implements Shape<E> {
    @Override
    public Optional<E> read(JsonNode node, Complaints complaints) {
        Optional<E> chosen =
                Arrays.stream(type.getEnumConstants())
                        .filter(
                                one ->
                                        node.isTextual()
                                                && word(one).equalsIgnoreCase(node.textValue()))
                        .findFirst();
        if (chosen.isEmpty()) {
            complaints.add("must be one of " + words());
        }
        return chosen;
    }

    private String words() {
        return Arrays.stream(type.getEnumConstants())
                .map(this::word)
                .collect(Collectors.joining(", "));
    }

    private String word(E value) {
        return upper ? value.name() : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonNode write(E value) {
        return TextNode.valueOf(word(value));
    }

    @Override
    public JsonNode ofText(String text) {
        return TextNode.valueOf(text);
    }
}
