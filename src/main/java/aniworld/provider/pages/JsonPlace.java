package aniworld.provider.pages;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A place in the JSON that somebody else's program answered. What is not asked for may be there,
/// null counts as absent, and numbers may come as text; but what has to be there and is not ends as
/// [ProviderFault.Changed] naming the place by its JSON pointer (RFC 6901).
public record JsonPlace(String pointer, JsonNode node) {
    private static final int DEEPEST = 64;
    private static final int SHOWN = 60;
    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .build())
                    .build()
                    .readerFor(JsonNode.class);

    /// The whole of a page.
    public static JsonPlace read(WebPage page) throws ProviderException {
        try {
            JsonNode top = READER.readValue(PageText.of(page));
            if (top == null || top instanceof MissingNode) {
                throw changed("The answer is empty; JSON was expected");
            }
            return new JsonPlace("", top);
        } catch (JsonProcessingException broken) {
            throw notJson(page, broken);
        }
    }

    private static ProviderException notJson(WebPage page, JsonProcessingException broken) {
        boolean html =
                page.header("content-type").filter(type -> type.contains("html")).isPresent();
        String what =
                html ? "A web page came where JSON was expected" : "The answer is no whole JSON";
        return new ProviderException(
                new ProviderFault.Changed(what + ": " + cut(broken.getOriginalMessage())), broken);
    }

    public Optional<JsonPlace> find(String member) {
        JsonNode found = node.get(member);
        return found == null || found.isNull()
                ? Optional.empty()
                : Optional.of(new JsonPlace(pointer + "/" + member, found));
    }

    public JsonPlace require(String member) throws ProviderException {
        return find(member).orElseThrow(() -> wrong("an object with \"" + member + "\""));
    }

    /// @param most more than so many are refused
    public List<JsonPlace> items(int most) throws ProviderException {
        if (!node.isArray() || node.size() > most) {
            throw wrong("an array of at most " + most);
        }
        List<JsonPlace> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(new JsonPlace(pointer + "/" + items.size(), item));
        }
        return items;
    }

    /// The items of a member that need not be there.
    public List<JsonPlace> items(String member, int most) throws ProviderException {
        Optional<JsonPlace> found = find(member);
        return found.isEmpty() ? List.of() : found.get().items(most);
    }

    /// Text, or a number or truth value in its usual writing.
    public String text() throws ProviderException {
        if (!node.isValueNode() || node.isNull()) {
            throw wrong("a text");
        }
        return node.asText();
    }

    /// The text of a member; empty too when there is something else.
    public Optional<String> text(String member) {
        return find(member)
                .map(JsonPlace::node)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /// A whole number from 0, also one written as text; empty for anything else.
    public OptionalLong whole(String member) {
        Optional<String> text = text(member);
        return text.filter(digits -> digits.matches("[0-9]{1,18}")).isPresent()
                ? OptionalLong.of(Long.parseLong(text.get()))
                : OptionalLong.empty();
    }

    /// A number from 0 to 99999 with at most 4 decimals; empty for anything else.
    public Optional<BigDecimal> number(String member) {
        return text(member)
                .filter(digits -> digits.matches("[0-9]{1,5}(\\.[0-9]{1,4})?"))
                .map(BigDecimal::new);
    }

    public ProviderException wrong(String expected) {
        String place = pointer.isEmpty() ? "the top" : pointer;
        return changed(
                "The answer does not fit at %s: expected %s, found %s"
                        .formatted(place, expected, cut(node.toString())));
    }

    private static ProviderException changed(String reason) {
        return new ProviderException(new ProviderFault.Changed(reason));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
