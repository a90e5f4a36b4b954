package aniworld.transfer;

import java.util.List;
import java.util.Optional;

/// The playlists that make a film.
///
/// @param sound where it lies apart
/// @param language of that sound, as the playlist says it
record Film(Feed picture, Optional<Feed> sound, Optional<String> language) {

    List<Feed> feeds() {
        return sound.map(apart -> List.of(picture, apart)).orElseGet(() -> List.of(picture));
    }
}
