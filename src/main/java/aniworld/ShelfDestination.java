package aniworld;

import aniworld.downloads.Destination;
import aniworld.downloads.Download;
import aniworld.files.Space;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.shelf.Existing;
import aniworld.shelf.Shelf;
import aniworld.transfer.Delivery;
import aniworld.transfer.MediaProbe;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets downloads end on the shelf of the library.
final class ShelfDestination implements Destination {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfDestination.class);

    private final Library library;
    private final Shelf shelf;
    private final Supplier<Optional<Path>> partials;
    private final Readership readership;
    private final MediaProbe probe;

    /// @param partials the download directory as the settings have it now
    /// @param readership who may read what comes
    /// @param probe looks whether it can be played
    ShelfDestination(
            Library library,
            Shelf shelf,
            Supplier<Optional<Path>> partials,
            Readership readership,
            MediaProbe probe) {
        this.library = library;
        this.shelf = shelf;
        this.partials = partials;
        this.readership = readership;
        this.probe = probe;
    }

    @Override
    public Optional<Path> present(Holding series, EpisodeNumber episode) {
        return series.fileOf(episode).flatMap(shelf::locate);
    }

    @Override
    public Path target(
            Series series, Episode episode, Optional<String> language, String extension) {
        return shelf.place(series, episode, language, extension);
    }

    @Override
    public Path partial(Download.Ref download) {
        try {
            return shelf.prepare(partialArea()).resolve(partialName(download));
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "The download directory cannot be made",
                    Map.of(),
                    failure);
        }
    }

    /// With the episode in it: after an older backup was restored, the numbers of downloads that it
    /// did not know are given anew, and their partials may still lie there.
    private static String partialName(Download.Ref download) {
        return "%s_%s_%s.part"
                .formatted(download.id(), download.key(), download.episode().dashed());
    }

    @Override
    public List<Path> areas() {
        var areas = new LinkedHashSet<Path>();
        partials.get().filter(Files::isDirectory).ifPresent(areas::add);
        try {
            areas.add(shelf.workArea());
        } catch (IOException | Problem away) {
            LOG.debug("The library's disk cannot be tidied now", away);
        }
        return List.copyOf(areas);
    }

    @Override
    public Delivery delivery(boolean replace) {
        Existing existing = replace ? Existing.REPLACE : Existing.KEEP;
        return (partial, target) -> {
            readership.prepare(partial, target);
            shelf.put(partial, target, existing);
        };
    }

    @Override
    public Optional<String> unfit(Path whole) {
        return probe.refusal(whole);
    }

    @Override
    public void recorded(SeriesKey key, EpisodeNumber episode, Path file, long size) {
        library.recorded(key, List.of(episode), file, Optional.empty());
    }

    @Override
    public Optional<String> lacks(long more, long whole) {
        try {
            Path area = shelf.prepare(partialArea());
            Path library = shelf.workArea();
            FileStore store = Files.getFileStore(area);
            Optional<String> here = Space.lack(area, more);
            return here.isPresent() || Files.getFileStore(library).equals(store)
                    ? here
                    : Space.lack(library, whole);
        } catch (IOException failure) {
            return Optional.of("The download directory cannot be used: " + Words.of(failure));
        }
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        try {
            return Files.isWritable(shelf.prepare(partialArea())) && lacks(bytes, bytes).isEmpty();
        } catch (IOException | Problem unusable) {
            LOG.debug("The download directory cannot be used now", unusable);
            return false;
        }
    }

    @Override
    public Optional<Room> room() {
        try {
            FileStore library = Files.getFileStore(shelf.workArea());
            boolean shared = library.equals(Files.getFileStore(shelf.prepare(partialArea())));
            return Optional.of(new Room(library.getUsableSpace(), shared));
        } catch (IOException | Problem unusable) {
            LOG.debug("The library's disk cannot be asked now", unusable);
            return Optional.empty();
        }
    }

    private Path partialArea() {
        return partials.get()
                .orElseThrow(
                        () ->
                                new Problem(
                                        ErrorCode.SERVICE_UNAVAILABLE,
                                        "No download directory is set",
                                        Map.of(),
                                        null));
    }
}
