package aniworld.transfer.hls;

import java.util.List;
import java.util.Optional;

/// A version of a film, and the sound to go with it.
///
/// @param sound the rendition chosen; empty when the variant names none
public record VariantChoice(Variant variant, Optional<Rendition> sound) {

    /// Where the sound has its own playlist; empty when it is inside the variant's segments.
    public Optional<Address> soundAddress() {
        return sound.flatMap(Rendition::address)
                .filter(address -> !address.text().equals(variant.address().text()));
    }

    /// All variants, the one to take first, the others to fall back on. Picture goes before sound
    /// alone, then the dearest language, then what keeps to the wish: the tallest picture, then the
    /// highest bandwidth, then the author's score, frame rate and order. What passes the wish's
    /// ceilings comes behind that, the least first.
    ///
    /// @return empty only for a playlist without variants
    public static List<VariantChoice> ranked(MasterPlaylist playlist, StreamWish wish) {
        return new VariantRanking(playlist, wish).ranked();
    }
}
