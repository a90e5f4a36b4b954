package aniworld.transfer.hls;

import java.util.Optional;
import java.util.OptionalLong;

/// Byte ranges written `length@offset`. Without an offset one begins where the one before ended
/// (section 4.3.2.2 of RFC 8216).
final class Ranges {
    private final Reading reading;
    private String resource = "";
    private long end = -1;

    Ranges(Reading reading) {
        this.reading = reading;
    }

    /// The range of the next piece.
    ///
    /// @return empty when the text is no range
    Optional<ByteRange> next(int line, Address address, String text) {
        int at = text.indexOf('@');
        String lengthText = (at < 0 ? text : text.substring(0, at)).trim();
        OptionalLong length =
                reading.numbers().count(line, "The length of a byte range", lengthText);
        OptionalLong offset =
                at < 0
                        ? OptionalLong.of(follow(line, address))
                        : reading.numbers()
                                .count(
                                        line,
                                        "The offset of a byte range",
                                        text.substring(at + 1).trim());
        if (length.isEmpty() || offset.isEmpty()) {
            reading.warn(line, "The byte range " + Warnings.quote(text) + " cannot be read");
            forget();
            return Optional.empty();
        }
        return Optional.of(remember(address, offset.getAsLong(), length.getAsLong()));
    }

    /// A piece without a range stood between.
    void forget() {
        end = -1;
    }

    private long follow(int line, Address address) {
        if (end >= 0 && resource.equals(address.text())) {
            return end;
        }
        reading.warn(line, "A byte range without an offset follows none of the same resource");
        return 0;
    }

    private ByteRange remember(Address address, long offset, long length) {
        var range = new ByteRange(Math.min(offset, Long.MAX_VALUE - length), length);
        resource = address.text();
        end = range.end();
        return range;
    }
}
