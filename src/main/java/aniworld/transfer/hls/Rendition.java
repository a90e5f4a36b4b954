package aniworld.transfer.hls;

import java.util.List;
import java.util.Optional;

/// One choice of sound, picture angle or text to go with a variant (`EXT-X-MEDIA`).
///
/// @param group it belongs to; variants name groups
/// @param address empty when it is inside the variant's own segments
public record Rendition(
        Kind kind, String group, Optional<Address> address, Wording wording, Picking picking) {

    public enum Kind {
        AUDIO,
        VIDEO,
        SUBTITLES,
        CLOSED_CAPTIONS
    }

    /// @param name for a person to read
    /// @param language as written, most often of RFC 5646: `de`, `pt-BR`, also `ger`
    /// @param related a language it is also of use to
    /// @param channels such as `2` or `6/JOC`
    /// @param characteristics such as `public.accessibility.describes-video`
    public record Wording(
            String name,
            Optional<String> language,
            Optional<String> related,
            Optional<String> channels,
            List<String> characteristics) {
        public Wording {
            characteristics = List.copyOf(characteristics);
        }
    }

    /// @param preferred played when nobody chooses
    /// @param automatic may be chosen for the person's language unasked
    /// @param forced subtitles needed to understand the film
    /// @param channelId of closed captions inside the segments
    public record Picking(
            boolean preferred, boolean automatic, boolean forced, Optional<String> channelId) {}
}
