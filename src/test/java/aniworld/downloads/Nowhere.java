package aniworld.downloads;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.transfer.Delivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A destination for a queue that nobody works off.
public record Nowhere(Path folder) implements Destination {

    @Override
    public Optional<Path> present(Holding series, EpisodeNumber episode) {
        return Optional.empty();
    }

    @Override
    public Path target(
            Series series, Episode episode, Optional<String> language, String extension) {
        return folder.resolve(episode.number().compact() + "." + extension);
    }

    @Override
    public Path partial(Download.Ref download) {
        return folder.resolve(download.id() + ".part");
    }

    @Override
    public Delivery delivery(boolean replace) {
        return Files::move;
    }

    @Override
    public void recorded(SeriesKey key, EpisodeNumber episode, Path file, long size) {}

    @Override
    public boolean hasRoomFor(long bytes) {
        return true;
    }
}
