package aniworld.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A text.
///
/// @param issue what is wrong with it, as a sentence that goes on after its name; empty when
///   nothing is
record Words(Function<String, Optional<String>> issue) implements Shape<String> {

    /// @param sentence what it must be when it does not match
    static Words matching(String regex, String sentence) {
        Pattern pattern = Pattern.compile(regex);
        return new Words(
                text -> pattern.matcher(text).matches() ? Optional.empty() : Optional.of(sentence));
    }

    @Override
    public Optional<String> read(JsonNode node, Complaints complaints) {
        if (!node.isTextual()) {
            complaints.add("must be a string");
            return Optional.empty();
        }
        Optional<String> wrong = issue.apply(node.textValue());
        wrong.ifPresent(complaints::add);
        return wrong.isPresent() ? Optional.empty() : Optional.of(node.textValue());
    }

    @Override
    public JsonNode write(String value) {
        return TextNode.valueOf(value);
    }

    @Override
    public JsonNode ofText(String text) {
        return TextNode.valueOf(text);
    }
}
