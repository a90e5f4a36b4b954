package aniworld.transfer.hls;

import java.util.List;

/// What a decoder needs before the segments that follow (`EXT-X-MAP`): the head of a fragmented
/// MP4.
///
/// @param keys in effect where it is declared; they may differ from those of the segments
public record InitSegment(Piece piece, List<Key> keys) {
    public InitSegment {
        keys = List.copyOf(keys);
    }
}
