package aniworld.downloads;

import aniworld.library.Episode;
import aniworld.library.Holding;
import aniworld.provider.MediaSource;
import java.nio.file.Path;

/// One attempt at a download: what is wanted, and who hears about it.
record Errand(Download download, Holding series, Episode episode, Courier.Watch watch) {

    /// The final name of what comes from this source.
    Path target(Destination destination, MediaSource source, Container container) {
        return destination.target(
                series.series(), episode, source.language(), container.extension());
    }
}
