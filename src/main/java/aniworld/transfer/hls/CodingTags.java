package aniworld.transfer.hls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What is needed to decode the segments that follow: `KEY` and `MAP`.
final class CodingTags implements TagFamily {
    private static final String MAP = "EXT-X-MAP";

    private final Reading reading;
    private final Keys keys;

    /// Key format to key, the last declared last.
    private final Map<String, Key> inEffect = new LinkedHashMap<>();

    private final List<String> formats = new ArrayList<>();
    private int firstMap;
    private Segment.Coding coding = new Segment.Coding(Optional.empty(), List.of());

    CodingTags(Reading reading) {
        this.reading = reading;
        this.keys = new Keys(reading);
    }

    @Override
    public Map<String, Consumer<Tag>> tags() {
        return Map.of("EXT-X-KEY", this::key, MAP, this::map);
    }

    /// Of a segment that would stand here.
    Segment.Coding coding() {
        return coding;
    }

    /// Section 7 of RFC 8216: playlists of single pictures had `EXT-X-MAP` before others.
    void checkVersion(boolean iFramesOnly) {
        if (firstMap > 0) {
            reading.versions().need(iFramesOnly ? 5 : 6, firstMap, MAP);
        }
    }

    private void key(Tag tag) {
        Optional<Key> key = keys.key(tag);
        if (key.isEmpty()) {
            inEffect.clear();
        } else {
            replace(key.get());
        }
        coding = new Segment.Coding(coding.init(), List.copyOf(inEffect.values()));
    }

    /// A key holds until the next one of the same format (section 4.3.2.4 of RFC 8216).
    private void replace(Key key) {
        if (inEffect.remove(key.format()) == null && !formats.contains(key.format())) {
            reading.addFew(formats, key.format(), "key formats");
        }
        inEffect.put(key.format(), key);
    }

    private void map(Tag tag) {
        firstMap = firstMap == 0 ? tag.line() : firstMap;
        Attributes attributes = reading.attributes(tag);
        Optional<Address> address = attributes.neededAddress("URI");
        if (address.isPresent()) {
            Piece piece = new Piece(address.get(), range(tag, attributes, address.get()));
            coding = new Segment.Coding(Optional.of(init(tag, piece)), coding.keys());
        }
    }

    private Optional<ByteRange> range(Tag tag, Attributes attributes, Address address) {
        Optional<String> text = attributes.string("BYTERANGE");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String whole = text.get().indexOf('@') < 0 ? text.get() + "@0" : text.get();
        return new Ranges(reading).next(tag.line(), address, whole);
    }

    private InitSegment init(Tag tag, Piece piece) {
        boolean guessed =
                coding.keys().stream()
                        .anyMatch(
                                key ->
                                        key.opensWholeSegments()
                                                && key.iv() instanceof IvRule.BySequence);
        if (guessed) {
            reading.warn(tag.line(), "The key of an EXT-X-MAP has no IV");
        }
        return new InitSegment(piece, coding.keys());
    }
}
