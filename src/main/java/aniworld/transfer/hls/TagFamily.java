package aniworld.transfer.hls;

import java.util.Map;
import java.util.function.Consumer;

/// Tags that are about the same thing and what they add up to. Lives for one playlist.
interface TagFamily {

    /// Name of each tag of the family and who takes it.
    Map<String, Consumer<Tag>> tags();
}
