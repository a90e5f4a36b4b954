package aniworld.downloads;

import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Partial data that belong to no download any more: a backup was restored that does not know it,
/// or its disk was away when it was removed. They go when they have our names, no row of the queue
/// needs them, and nobody has touched them for a week: another server may gather its own in the
/// same folder.
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Duration QUIET = Duration.ofDays(7);

    /// A partial, or what lies beside it under a further ending; `arriving-` is a copy on its way
    /// to the library's disk.
    private static final Pattern OURS =
            Pattern.compile(
                    "((?:arriving-)?(dl_[0-9]{1,18}(?:_[a-z0-9_-]+_S[0-9]+-E[0-9.]+)?\\.part))"
                            + "(?:\\..+)?");

    private final DownloadStore store;
    private final Destination destination;

    Orphans(DownloadStore store, Destination destination) {
        this.store = store;
        this.destination = destination;
    }

    /// What cannot be looked at or removed stays.
    void sweep(Instant now) {
        for (Path area : destination.areas()) {
            try {
                sweep(area, now);
            } catch (IOException | Problem failure) {
                LOG.warn("{} is not tidied: {}", area, failure.getMessage());
            }
        }
    }

    private void sweep(Path area, Instant now) throws IOException {
        for (Path partial : partials(area)) {
            if (!isNeeded(partial) && isQuiet(partial, now)) {
                PartialFiles.discard(partial);
                LOG.info("Removed {}, which belongs to no download", partial);
            }
        }
    }

    private static Set<Path> partials(Path area) throws IOException {
        var partials = new TreeSet<Path>();
        for (Path entry : PartialFiles.entries(area)) {
            Matcher ours = OURS.matcher(String.valueOf(entry.getFileName()));
            if (ours.matches()) {
                partials.add(entry.resolveSibling(ours.group(1)));
            }
        }
        return partials;
    }

    private boolean isNeeded(Path partial) {
        Matcher ours = OURS.matcher(String.valueOf(partial.getFileName()));
        if (!ours.matches()) {
            return true;
        }
        String name = ours.group(2);
        String number = name.substring(0, name.indexOf(name.contains("_S") ? '_' : '.', 3));
        Optional<Download> row = DownloadId.parse(number).flatMap(store::download);
        return row.filter(download -> !(download.state() instanceof DownloadState.Completed))
                .map(download -> destination.partial(download.ref()).getFileName())
                .filter(Path.of(name)::equals)
                .isPresent();
    }

    /// Also what lies in the folder of a stream counts.
    private static boolean isQuiet(Path partial, Instant now) throws IOException {
        Instant limit = now.minus(QUIET);
        for (Path own : PartialFiles.of(partial)) {
            try (Stream<Path> all = Files.walk(own)) {
                for (Path each : all.toList()) {
                    if (Files.getLastModifiedTime(each).toInstant().isAfter(limit)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
