package aniworld.transfer.hls;

import java.util.List;
import java.util.Optional;

/// Versions of one film to choose from.
///
/// @param variants in the playlist's order, which is its author's preference; may be empty
/// @param iFrameVariants single pictures for fast forward
public record MasterPlaylist(
        Preamble preamble,
        List<Variant> variants,
        List<Variant> iFrameVariants,
        List<Rendition> renditions,
        Session session) {
    public MasterPlaylist {
        variants = List.copyOf(variants);
        iFrameVariants = List.copyOf(iFrameVariants);
        renditions = List.copyOf(renditions);
    }

    /// The renditions of one group, in the playlist's order.
    public List<Rendition> group(Rendition.Kind kind, String group) {
        return renditions.stream()
                .filter(rendition -> rendition.kind() == kind && rendition.group().equals(group))
                .toList();
    }

    /// @param keys that media playlists will use, to be fetched ahead
    /// @param steering where to ask which pathway to take
    public record Session(List<Data> data, List<Key> keys, Optional<Steering> steering) {
        public Session {
            data = List.copyOf(data);
            keys = List.copyOf(keys);
        }
    }

    /// Words of the author about the whole, in the text itself or elsewhere.
    public record Data(
            String id,
            Optional<String> value,
            Optional<Address> address,
            Optional<String> language) {}

    public record Steering(Address address, Optional<String> pathway) {}
}
