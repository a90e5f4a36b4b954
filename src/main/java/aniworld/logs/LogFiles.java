package aniworld.logs;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads and clears the folder of the logs. Safe for any thread.
public final class LogFiles {
    private static final int MOST_LINES = 10_000;
    private static final int MOST_DAYS = 36_500;

    private final Path directory;
    private final Supplier<Set<String>> active;
    private final InstantSource clock;

    /// @param active the names of the files that are being written
    public LogFiles(Path directory, Supplier<Set<String>> active, InstantSource clock) {
        this.directory = directory;
        this.active = active;
        this.clock = clock;
    }

    /// By name. Folders and links are left out.
    public List<LogFile> list() {
        try {
            var files = new ArrayList<LogFile>();
            for (Path path : paths()) {
                described(path).ifPresent(files::add);
            }
            return files;
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /// Where a file lies, for whoever sends it; it may be rotated away at any time.
    ///
    /// @throws Problem authorization error for a name that leads out of the folder, not found when
    ///   there is none such
    public Path find(String name) {
        if (!LogName.isSafe(name)) {
            throw forbidden();
        }
        Path file = within(name);
        try {
            if (!file.toRealPath().startsWith(directory.toRealPath())) {
                throw forbidden();
            }
        } catch (IOException gone) {
            throw missing();
        }
        if (!Files.isRegularFile(file)) {
            throw missing();
        }
        return file;
    }

    /// The last lines of a file, oldest first, each with its line break. At most 16 MiB of them.
    ///
    /// @param lines 1-10000
    /// @throws Problem as [#find], and validation of `lines`
    public String tail(String name, int lines) {
        if (lines < 1 || lines > MOST_LINES) {
            throw Problem.validation("lines", "must be from 1 to " + MOST_LINES);
        }
        try {
            return Tail.of(find(name), lines);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /// Deletes files that were last written longer ago, never one that is being written.
    ///
    /// @param days 0-36500
    /// @throws Problem validation of `max_age_days`
    public Cleanup deleteOlderThan(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Problem.validation("max_age_days", "must be from 0 to " + MOST_DAYS);
        }
        Instant limit = clock.instant().minus(Duration.ofDays(days));
        Set<String> kept = active.get();
        var old =
                list().stream()
                        .filter(file -> !kept.contains(file.name()))
                        .filter(file -> file.modified().isBefore(limit))
                        .toList();
        return delete(old);
    }

    private Cleanup delete(List<LogFile> old) {
        long freed = 0;
        var errors = new ArrayList<String>();
        for (LogFile file : old) {
            try {
                Files.delete(within(file.name()));
                freed += file.sizeBytes();
            } catch (IOException _) {
                errors.add(file.name() + " cannot be deleted");
            }
        }
        return new Cleanup(old.size() - errors.size(), freed, errors);
    }

    private List<Path> paths() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    /// Empty when it was rotated away meanwhile.
    private static Optional<LogFile> described(Path path) throws IOException {
        try {
            var facts = Files.readAttributes(path, BasicFileAttributes.class);
            String name = path.getFileName().toString();
            return Optional.of(
                    new LogFile(name, facts.size(), facts.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private Path within(String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException _) {
            throw forbidden();
        }
    }

    private static Problem forbidden() {
        return new Problem(
                ErrorCode.AUTHORIZATION_ERROR, "Access denied to file outside logs directory");
    }

    private static Problem missing() {
        return Problem.notFound("Log file not found");
    }

    private static Problem unreadable(IOException cause) {
        return new Problem(
                ErrorCode.INTERNAL_SERVER_ERROR, "The log files cannot be read", Map.of(), cause);
    }
}
