package aniworld.transfer.hls;

import java.util.Optional;
import java.util.Set;

/// Reads the attributes of `EXT-X-KEY` and `EXT-X-SESSION-KEY` (section 4.3.2.4 of RFC 8216).
final class Keys {
    /// The last one is of bis alone.
    private static final Set<String> METHODS =
            Set.of("NONE", "AES-128", "SAMPLE-AES", "SAMPLE-AES-CTR");

    private final Reading reading;

    Keys(Reading reading) {
        this.reading = reading;
    }

    /// @return empty for `METHOD=NONE`
    Optional<Key> key(Tag tag) {
        Attributes attributes = reading.attributes(tag);
        String method = attributes.word("METHOD").orElse("");
        if (method.isEmpty()) {
            attributes.missing("METHOD");
        } else if (!METHODS.contains(method)) {
            reading.warn(tag.line(), "No METHOD is known as " + Warnings.quote(method));
        }
        if (method.equals("NONE")) {
            warnOfMore(tag, attributes);
            return Optional.empty();
        }
        return Optional.of(key(tag, attributes, method));
    }

    private Key key(Tag tag, Attributes attributes, String method) {
        Optional<Address> address =
                attributes.neededAddress("URI").filter(named -> !named.text().isBlank());
        Key key =
                new Key(
                        method,
                        address,
                        iv(tag, attributes),
                        attributes.string("KEYFORMAT").orElse(Key.IDENTITY),
                        attributes.string("KEYFORMATVERSIONS").orElse("1"));
        if (attributes.has("KEYFORMAT") || attributes.has("KEYFORMATVERSIONS")) {
            reading.versions().need(5, tag.line(), "KEYFORMAT");
        }
        return key;
    }

    private IvRule iv(Tag tag, Attributes attributes) {
        Optional<String> text = attributes.word("IV");
        if (text.isEmpty()) {
            return new IvRule.BySequence();
        }
        reading.versions().need(2, tag.line(), "IV");
        String filled = reading.variables().fill(tag.line(), text.get());
        Optional<Iv> iv = Iv.parse(filled);
        if (iv.isEmpty()) {
            reading.warn(tag.line(), "IV is not hexadecimal: " + Warnings.quote(filled));
            return new IvRule.Unreadable(filled);
        }
        return new IvRule.Given(iv.get());
    }

    private void warnOfMore(Tag tag, Attributes attributes) {
        if (attributes.has("URI") || attributes.has("IV") || attributes.has("KEYFORMAT")) {
            reading.warn(tag.line(), tag.name() + " has more beside METHOD=NONE");
        }
    }
}
