package aniworld.transfer.hls;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a person would like of a film that comes in several versions.
///
/// @param tallest lines of picture, such as 1080, counted on the shorter side; empty for the most
///   there are
/// @param fastest bits a second at most; empty for any
/// @param languages of the sound as in RFC 5646, the dearest first; empty for the author's choice
public record StreamWish(OptionalInt tallest, OptionalLong fastest, List<String> languages) {
    public StreamWish {
        languages = List.copyOf(languages);
    }
}
