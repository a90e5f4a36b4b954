package aniworld.library;

import aniworld.events.Topic;
import aniworld.library.ScanResult.Need;
import aniworld.library.ScanResult.Refused;
import aniworld.library.ScanResult.Unreadable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One walk over the anime directory, from its beginning to its result.
final class ScanJob implements ScanRun {
    /// Within a series' folder: seasons, arcs, disks.
    private static final int DEEPEST = 8;

    private final Library library;
    private final Topic<ScanEvent> events;
    private final EpisodeReader names;
    private final Root root;
    private final CompletableFuture<ScanResult> end = new CompletableFuture<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private volatile ScanStatus status = new ScanStatus(0, 0, 0, 0);
    private volatile boolean cancelled;

    ScanJob(Library library, Topic<ScanEvent> events, EpisodeReader names, Root root) {
        this.library = library;
        this.events = events;
        this.names = names;
        this.root = root;
    }

    /// Runs on the calling thread, once.
    ScanResult run(Path anime, ScanOrder order) {
        events.publish(new ScanEvent.Started());
        ScanResult result = outcome(anime, order);
        events.publish(ended(result));
        return result;
    }

    private ScanResult outcome(Path anime, ScanOrder order) {
        try {
            return walk(anime, order);
        } catch (CancellationException _) {
            return new ScanResult.Failed("The scan was ended before it was done");
        } catch (IOException | DirectoryIteratorException unreadableRoot) {
            return new Refused("The anime directory cannot be read", Need.DISK);
        }
    }

    private ScanResult walk(Path anime, ScanOrder order) throws IOException {
        if (!Files.isDirectory(anime)) {
            return new Refused("The anime directory is not there", Need.DISK);
        }
        List<Path> folders = folders(anime);
        var found = new Stocktaking(library.all());
        for (Path folder : folders) {
            found.add(read(anime, folder));
            progress(folders.size(), folder, found);
        }
        Optional<Refused> doubt = Doubt.about(found, root.isAnother(anime), order);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        library.takeOver(found, anime);
        root.accept(anime);
        return new ScanResult.Completed(found.newSeries(), found.newEpisodes(), unreadable);
    }

    private static List<Path> folders(Path anime) throws IOException {
        try (DirectoryStream<Path> children =
                Files.newDirectoryStream(anime, ScanJob::isSeriesFolder)) {
            var folders = new ArrayList<Path>();
            children.forEach(folders::add);
            folders.sort(null);
            return folders;
        }
    }

    /// A link that leads nowhere counts: its disk may be away.
    private static boolean isSeriesFolder(Path child) {
        return !Exclusions.seriesFolder(child.getFileName().toString())
                && (Files.isDirectory(child) || leadsNowhere(child));
    }

    private static boolean leadsNowhere(Path child) {
        return Files.isSymbolicLink(child) && !Files.exists(child);
    }

    private FolderReading read(Path anime, Path folder) throws IOException {
        var walk = new FolderWalk(anime, folder, names, this::isCancelled);
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
        FolderReading reading = walk.reading();
        unreadable.addAll(reading.reasons());
        return reading;
    }

    private void progress(int total, Path folder, Stocktaking found) {
        status =
                new ScanStatus(status.folders() + 1, total, found.newSeries(), found.newEpisodes());
        events.publish(
                new ScanEvent.Progress(status.folders(), total, folder.getFileName().toString()));
    }

    private static ScanEvent ended(ScanResult result) {
        return switch (result) {
            case ScanResult.Completed done ->
                    new ScanEvent.Completed(done.newSeries(), done.newEpisodes());
            case ScanResult.Refused refused -> new ScanEvent.Failed(refused.reason());
            case ScanResult.Failed failed -> new ScanEvent.Failed(failed.reason());
            case ScanResult.AlreadyRunning _ -> new ScanEvent.Failed("A scan runs already");
            case ScanResult.NoDirectory _ -> new ScanEvent.Failed("No anime directory is set");
        };
    }

    void end(ScanResult result) {
        end.complete(result);
    }

    void cancel() {
        cancelled = true;
    }

    private boolean isCancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    @Override
    public Optional<ScanResult> await(Duration limit) throws InterruptedException {
        try {
            return Optional.of(end.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ScanStatus status() {
        return status;
    }
}
