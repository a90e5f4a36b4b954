package aniworld.downloads;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.transfer.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// A destination made of two folders.
final class Folders implements Destination {
    final Path library;
    final Path partials;
    final AtomicBoolean room = new AtomicBoolean(true);
    final AtomicBoolean away = new AtomicBoolean();
    final AtomicReference<Optional<String>> unfit = new AtomicReference<>(Optional.empty());
    final AtomicLong free = new AtomicLong(Long.MAX_VALUE);

    Folders(Path folder) {
        this.library = folder.resolve("library");
        this.partials = folder.resolve("partials");
    }

    @Override
    public Optional<Path> present(Holding series, EpisodeNumber episode) {
        return files(library)
                .filter(file -> String.valueOf(file.getFileName()).startsWith(episode.compact()))
                .findFirst();
    }

    static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Path target(
            Series series, Episode episode, Optional<String> language, String extension) {
        notAway();
        return library.resolve(episode.number().compact() + "." + extension);
    }

    @Override
    public Path partial(Download.Ref download) {
        notAway();
        return partials.resolve(download.id() + ".part");
    }

    @Override
    public List<Path> areas() {
        return Files.isDirectory(partials) ? List.of(partials) : List.of();
    }

    private void notAway() {
        if (away.get()) {
            throw new Problem(ErrorCode.SERVICE_UNAVAILABLE, "The library is away");
        }
    }

    @Override
    public Delivery delivery(boolean replace) {
        return (partial, target) -> {
            Files.createDirectories(library);
            if (replace) {
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(partial, target);
            }
        };
    }

    @Override
    public Optional<String> unfit(Path whole) {
        return unfit.get();
    }

    @Override
    public void recorded(SeriesKey key, EpisodeNumber episode, Path file, long size) {}

    @Override
    public Optional<String> lacks(long more, long whole) {
        return more <= free.get()
                ? Optional.empty()
                : Optional.of(free + " bytes are free, " + more + " are needed");
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return room.get() && !away.get() && lacks(bytes, bytes).isEmpty();
    }
}
