package aniworld.scan;

import aniworld.events.Topic;
import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.names.NameParser;
import aniworld.scan.ScanResult.Need;
import aniworld.scan.ScanResult.Refused;
import aniworld.scan.ScanResult.Unreadable;
import aniworld.shelf.ByText;
import aniworld.shelf.EpisodeReader;
import aniworld.shelf.Root;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One walk over the anime directory, from its beginning to its result.
final class ScanJob implements ScanRun {
    private final Library library;
    private final Topic<ScanEvent> events;
    private final NameParser names;
    private final Root root;
    private final boolean passing;
    private final CompletableFuture<ScanResult> end = new CompletableFuture<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private volatile ScanStatus status = new ScanStatus(0, 0, 0, 0);
    private volatile boolean cancelled;
    private boolean begun;

    /// @param passing whether nobody asked for it: who does waits for its end
    ScanJob(
            Library library,
            Topic<ScanEvent> events,
            NameParser names,
            Root root,
            boolean passing) {
        this.library = library;
        this.events = events;
        this.names = names;
        this.root = root;
        this.passing = passing;
    }

    boolean isPassing() {
        return passing;
    }

    /// Runs on the calling thread, once.
    ///
    /// @param keeper hears of the result before anybody else
    ScanResult run(Path anime, ScanOrder order, Consumer<ScanResult> keeper) {
        if (!passing) {
            begin();
        }
        ScanResult result = outcome(anime, order);
        keeper.accept(result);
        if (begun) {
            events.publish(ended(result));
        }
        return result;
    }

    /// One that nobody asked for is not worth mentioning before it has found anything to read.
    private void begin() {
        begun = true;
        events.publish(new ScanEvent.Started());
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
        Instant begin = library.now();
        var known = new Familiar(library.remembered(), order.full(), begin);
        Changes changes = Changes.of(anime, known);
        status = new ScanStatus(changes.unchanged(), changes.folders(), 0, 0);
        if (changes.isNone() && !root.isAnother(anime)) {
            return new ScanResult.Completed(0, 0, List.of());
        }
        if (!begun) {
            begin();
        }
        var intake = new Intake(library, anime, changes.units());
        if (intake.isDirect() && root.isAnother(anime)) {
            Optional<Refused> stranger = Doubt.about(new Losses(0), true, order);
            if (stranger.isPresent()) {
                return stranger.get();
            }
        }
        Losses losses = read(anime, changes, begin, intake);
        Optional<Refused> doubt = Doubt.about(losses, root.isAnother(anime), order);
        if (doubt.isPresent()) {
            return doubt.get();
        }
        intake.takeOver();
        known.wasRead(begin);
        root.accept(anime);
        return new ScanResult.Completed(intake.newSeries(), intake.newEpisodes(), unreadable);
    }

    private Losses read(Path anime, Changes changes, Instant begin, Intake intake)
            throws IOException {
        var layout = new Layout(names, settled(library.remembered().series()));
        var reader = new EpisodeReader(names);
        changes.gone().forEach(name -> intake.add(Unit.gone(name)));
        Readers.read(
                changes.toRead(),
                folder -> new FolderWalk(folder, reader, this::isCancelled).read(layout, begin),
                unit -> {
                    add(intake, unit);
                    progress(unit.name(), intake);
                });
        if (changes.isRootChanged()) {
            add(intake, LooseFiles.read(anime, reader, begin));
        }
        return intake.end(names);
    }

    private static Predicate<String> settled(List<Series> series) {
        Set<String> matched =
                series.stream()
                        .filter(one -> one.origin().isPresent())
                        .map(Series::folder)
                        .collect(Collectors.toSet());
        return folder -> matched.contains(ByText.composed(folder));
    }

    private void add(Intake intake, Unit unit) {
        intake.add(unit);
        unreadable.addAll(unit.reasons());
    }

    private void progress(String folder, Intake found) {
        status =
                new ScanStatus(
                        status.folders() + 1,
                        status.total(),
                        found.newSeries(),
                        found.newEpisodes());
        events.publish(new ScanEvent.Progress(status.folders(), status.total(), folder));
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
