package aniworld.posters;

import aniworld.files.OwnerAlone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Pictures on the disk, each in a file named by its version. When they grow beyond the bound those
/// go that nobody asked for longest. Everything in here can be fetched again, so losing it does no
/// harm. Safe for any thread.
final class PosterFolder {
    /// A file is marked as used once a day at most.
    private static final Duration FRESH = Duration.ofDays(1);

    private final Path folder;
    private final long mostBytes;
    private final InstantSource clock;

    PosterFolder(Path folder, long mostBytes, InstantSource clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    Optional<Picture> find(String version) {
        Path file = folder.resolve(version);
        try {
            Optional<Picture> picture = Picture.of(Files.readAllBytes(file));
            markAsUsed(file);
            return picture;
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private void markAsUsed(Path file) throws IOException {
        FileTime used = Files.getLastModifiedTime(file);
        if (used.toInstant().plus(FRESH).isBefore(clock.instant())) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        }
    }

    /// Whole or not at all.
    void keep(String version, Picture picture) throws IOException {
        OwnerAlone.makeFolders(folder);
        Path part = Files.createTempFile(folder, "", ".part");
        try {
            Files.write(part, picture.bytes());
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, folder.resolve(version), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        makeRoom();
    }

    private synchronized void makeRoom() throws IOException {
        List<Kept> all = all();
        long sum = all.stream().mapToLong(Kept::size).sum();
        for (Kept one : all) {
            if (sum <= mostBytes) {
                return;
            }
            Files.deleteIfExists(one.path());
            sum -= one.size();
        }
    }

    /// Those used longest ago first.
    private List<Kept> all() throws IOException {
        var all = new ArrayList<Kept>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                kept(file).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Kept::used));
        return all;
    }

    private static Optional<Kept> kept(Path file) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private record Kept(Path path, long size, FileTime used) {}
}
