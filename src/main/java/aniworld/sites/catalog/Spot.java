package aniworld.sites.catalog;

import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A place in the document. Whatever does not fit ends as a fault that names the place by its JSON
/// pointer (RFC 6901), what was expected and what was found.
record Spot(String pointer, JsonNode node) {
    private static final int SHOWN = 60;

    /// Requires an object and refuses a member that is not among these.
    Spot object(Set<String> members) throws ProviderException {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        for (var member : node.properties()) {
            if (!members.contains(member.getKey())) {
                throw child(member.getKey(), member.getValue()).unknown();
            }
        }
        return this;
    }

    Optional<Spot> find(String member) {
        return Optional.ofNullable(node.get(member)).map(found -> child(member, found));
    }

    Spot require(String member) throws ProviderException {
        return find(member)
                .orElseThrow(() -> misfit(pointer, "has to have a member \"" + member + "\""));
    }

    List<Spot> items(int most) throws ProviderException {
        if (!node.isArray() || node.size() > most) {
            throw wrong("an array of at most " + most);
        }
        List<Spot> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(child(String.valueOf(items.size()), item));
        }
        return items;
    }

    /// The items of a member that need not be there.
    List<Spot> items(String member, int most) throws ProviderException {
        Optional<Spot> found = find(member);
        return found.isEmpty() ? List.of() : found.get().items(most);
    }

    String text(Form form) throws ProviderException {
        if (!node.isTextual() || !form.fits(node.textValue())) {
            throw wrong(form.expected());
        }
        return node.textValue();
    }

    /// The text of a member that need not be there.
    Optional<String> text(String member, Form form) throws ProviderException {
        Optional<Spot> found = find(member);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().text(form));
    }

    long whole(long least, long most) throws ProviderException {
        return number(
                        BigDecimal.valueOf(least),
                        BigDecimal.valueOf(most),
                        0,
                        "a whole number from " + least + " to " + most)
                .longValueExact();
    }

    /// @param places most decimal places; zeros at the end do not count
    BigDecimal number(BigDecimal least, BigDecimal most, int places, String expected)
            throws ProviderException {
        if (!node.isNumber()) {
            throw wrong(expected);
        }
        BigDecimal number = node.decimalValue();
        // The range first: it is cheap however far out the number is.
        if (number.compareTo(least) < 0
                || number.compareTo(most) > 0
                || number.stripTrailingZeros().scale() > places) {
            throw wrong(expected);
        }
        return number;
    }

    ProviderException wrong(String expected) {
        return misfit(pointer, "expected " + expected + ", found " + found());
    }

    private ProviderException unknown() {
        return misfit(pointer, "the form of a catalog knows no such member");
    }

    private static ProviderException misfit(String pointer, String what) {
        String place = pointer.isEmpty() ? "the top" : pointer;
        return new ProviderException(
                new ProviderFault.Changed("The catalog does not fit at " + place + ": " + what));
    }

    private String found() {
        return switch (node.getNodeType()) {
            case STRING -> "\"" + cut(node.textValue()) + "\"";
            case NUMBER, BOOLEAN, NULL -> cut(node.asText());
            case ARRAY -> "an array of " + node.size();
            default -> "an " + node.getNodeType().toString().toLowerCase(Locale.ROOT);
        };
    }

    private Spot child(String name, JsonNode found) {
        return new Spot(pointer + "/" + cut(name).replace("~", "~0").replace("/", "~1"), found);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
