package aniworld.transfer.hls;

import java.util.List;

/// What a text turned out to be.
public sealed interface PlaylistResult {

    /// A list of versions of one film to choose from.
    ///
    /// @param warnings what RFC 8216 refuses in it, in the order of the lines as far as they have
    ///   one
    record Master(MasterPlaylist playlist, List<Warning> warnings) implements PlaylistResult {
        public Master {
            warnings = List.copyOf(warnings);
        }
    }

    /// A list of segments. It may hold none: an empty text is read as that.
    ///
    /// @param warnings what RFC 8216 refuses in it, in the order of the lines as far as they have
    ///   one
    record Media(MediaPlaylist playlist, List<Warning> warnings) implements PlaylistResult {
        public Media {
            warnings = List.copyOf(warnings);
        }
    }

    /// Something else, or more than is read.
    ///
    /// @param reason a full sentence to show to a person
    record NotAPlaylist(String reason) implements PlaylistResult {}
}
