package aniworld.transfer;

import aniworld.net.Answer;
import aniworld.net.Outbound;
import aniworld.net.OutboundRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;

/// The server's side of one transfer. Offsets count from the beginning of the file, wherever that
/// lies at the address.
///
/// @param silence how long a connection may bring nothing
record Source(Outbound outbound, TransferSource.File file, HeadReader heads, Duration silence) {

    /// Asks for a stretch of the file, on condition that it is still the same.
    ///
    /// @param whole ask for everything, without a range
    Answer ask(Range stretch, boolean whole, Facts facts) throws IOException {
        var conditions = new HashMap<String, String>();
        if (!whole || !heads.window().isWhole()) {
            long from = heads.window().from();
            conditions.put(
                    "Range", "bytes=" + (from + stretch.from()) + "-" + last(stretch, facts));
        }
        if (!whole) {
            facts.validator().condition().ifPresent(tag -> conditions.put("If-Range", tag));
        }
        return outbound.open(
                new OutboundRequest(file.address(), file.headers(), conditions, silence));
    }

    /// Up to the end is asked for openly: that is right also when the size is not known.
    private String last(Range stretch, Facts facts) {
        boolean toTheEnd = stretch.to() >= facts.total().orElse(Long.MAX_VALUE);
        return toTheEnd && heads.window().isWhole()
                ? ""
                : Long.toString(heads.window().from() + stretch.to() - 1);
    }

    /// The bytes of the file, from where the answer begins.
    InputStream body(Answer answer) throws IOException {
        return answer.status() == 200 ? heads.window().cut(answer.body()) : answer.body();
    }

    String host() {
        return file.address().getHost();
    }
}
