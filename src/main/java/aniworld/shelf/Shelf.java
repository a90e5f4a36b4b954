package aniworld.shelf;

import aniworld.files.Disk;
import aniworld.library.Episode;
import aniworld.library.Holding;
import aniworld.library.MediaFolder;
import aniworld.library.Series;
import aniworld.library.ShelfFile;
import aniworld.library.names.NameParser;
import aniworld.shelf.Operation.Kind;
import aniworld.shelf.Operation.Move;
import aniworld.shelf.Operation.Plan;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The anime directory: where each file belongs, and the only way by which one comes, goes or is
/// replaced. Safe for any thread.
public final class Shelf implements MediaFolder {
    private final Root root;
    private final Supplier<NamePattern> pattern;
    private final InstantSource clock;
    private final SeasonFolders seasons = new SeasonFolders(new NameParser());
    private final Disk disk = new Disk();
    private final Operations operations;

    /// One on which nothing can be undone.
    ///
    /// @param directory the anime directory as the settings have it now, absolute
    /// @param pattern how new files are named, as the settings have it now
    /// @param marks of the anime directories seen before
    public Shelf(
            Supplier<Optional<Path>> directory,
            Supplier<NamePattern> pattern,
            RootMarks marks,
            InstantSource clock) {
        this(directory, pattern, marks, ShelfJournal.none(), clock);
    }

    /// @param journal of what is done to files
    public Shelf(
            Supplier<Optional<Path>> directory,
            Supplier<NamePattern> pattern,
            RootMarks marks,
            ShelfJournal journal,
            InstantSource clock) {
        this.root = new Root(directory, marks, clock);
        this.pattern = pattern;
        this.clock = clock;
        this.operations = new Operations(disk, journal, clock);
    }

    /// The anime directory, whether or not it can be used now; empty when none is set.
    public Optional<Path> directory() {
        return root.configured();
    }

    /// The anime directory with its marker.
    public Root root() {
        return root;
    }

    /// Where the file of an episode belongs, absolute. Nothing is made on the disk. A season folder
    /// that is already there keeps its spelling.
    ///
    /// @param language as it is to show in the name, where the pattern wants it
    /// @param extension without its dot, 1-10 letters and digits
    /// @throws Problem SERVICE_UNAVAILABLE when the anime directory is not set, not there, or
    ///   without the marker it had
    public Path place(Series series, Episode episode, Optional<String> language, String extension) {
        return place(series, List.of(episode), language, extension);
    }

    /// Where a file with several episodes of one season belongs, as [#place] of one.
    ///
    /// @param episodes not empty, in order
    Path place(Series series, List<Episode> episodes, Optional<String> language, String extension) {
        Labels labels = Labels.of(series.facts(), episodes, language);
        List<NameElement> elements = pattern.get().elements();
        Path place = folder(series).orElseGet(() -> root.require().resolve(series.folder()));
        for (NameElement element : elements.subList(0, elements.size() - 1)) {
            place = folderIn(place, element, labels, episodes.getFirst().number().season());
        }
        return place.resolve(elements.getLast().render(labels, "." + extension));
    }

    private Path folderIn(Path parent, NameElement element, Labels labels, int season) {
        String name = element.render(labels, "");
        return element.has(Placeholder.SEASON)
                ? seasons.existing(parent, name, season).orElseGet(() -> parent.resolve(name))
                : parent.resolve(name);
    }

    /// The folder for what is not whole yet, `<anime directory>/.aniworld`: made when it is not
    /// there, and marked so that media servers leave it alone.
    ///
    /// @throws Problem SERVICE_UNAVAILABLE when the anime directory is not set, not there, or
    ///   without the marker it had
    /// @throws IOException when it cannot be made
    public Path workArea() throws IOException {
        Path anime = root.require();
        Path area = WorkArea.in(anime);
        root.mark(anime);
        return area;
    }

    /// Makes a folder for partial files. Where it is the work area, it is made as that; it is never
    /// made in the place of an anime directory that is away.
    ///
    /// @param partials absolute
    /// @return the same
    public Path prepare(Path partials) throws IOException {
        Optional<Path> own = root.configured().map(anime -> anime.resolve(WorkArea.NAME));
        return own.isPresent() && partials.startsWith(own.get())
                ? Files.createDirectories(workArea().resolve(own.get().relativize(partials)))
                : Files.createDirectories(partials);
    }

    /// Moves a whole file to its final name, and forces the name to the disk. From another file
    /// system it is copied to a hidden name on the target's disk first. Its folders are made.
    ///
    /// @param whole complete and flushed
    /// @param target inside the anime directory, as [#place] gave it
    /// @throws java.nio.file.FileAlreadyExistsException when something is there and is to stay
    /// @throws IOException when it failed: the target is as it was and `whole` still there
    public void put(Path whole, Path target, Existing existing) throws IOException {
        requireInside(target);
        workArea();
        disk.makeFolders(target.resolveSibling(""));
        try {
            place(whole, target, existing);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            arrive(whole, target, existing);
        }
    }

    /// By way of a copy on the disk of the target.
    private void arrive(Path whole, Path target, Existing existing) throws IOException {
        Path near = near(whole, target);
        try {
            disk.copy(whole, near);
            place(near, target, existing);
        } finally {
            Files.deleteIfExists(near);
        }
        Files.delete(whole);
    }

    /// In the work area; beside the target where its folder is a link to another disk, or one is
    /// mounted there.
    private Path near(Path whole, Path target) throws IOException {
        Path area = workArea();
        Path folder = target.resolveSibling("");
        return Files.getFileStore(area).equals(Files.getFileStore(folder))
                ? area.resolve("arriving-" + whole.getFileName())
                : folder.resolve(".arriving-" + whole.getFileName());
    }

    private void place(Path whole, Path target, Existing existing) throws IOException {
        switch (existing) {
            case KEEP -> disk.move(whole, target);
            case REPLACE -> replace(whole, target);
        }
    }

    private void replace(Path whole, Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            disk.move(whole, target);
            return;
        }
        Path name = relative(target);
        var toTrash = new Move(name, trash().place(name, today()));
        var plan = new Plan(Kind.REPLACE, name.getFileName().toString(), List.of(toTrash));
        operations.perform(root.require(), plan, () -> disk.move(whole, target));
    }

    /// Takes a file or folder of the user out of the library: it goes to `<anime
    /// directory>/.aniworld/trash/<date>`, under its old path.
    ///
    /// @param file inside the anime directory
    /// @return where it is now
    /// @throws IOException when it failed: it is still where it was
    public Path discard(Path file) throws IOException {
        List<Move> moves = discard(file.getFileName().toString(), List.of(file), Optional.empty());
        return root.require().resolve(moves.getFirst().to());
    }

    /// Takes files and folders of the user out of the library, all or none. Every delete and every
    /// replacement goes to the trash; nothing is unlinked but what has lain there for long.
    ///
    /// @param what in words for people
    /// @param files inside the anime directory, none in another
    /// @param series that leaves the library with them
    /// @throws IOException when it failed: they are still where they were
    List<Move> discard(String what, List<Path> files, Optional<Series> series) throws IOException {
        files.forEach(this::requireInside);
        workArea();
        List<Move> moves =
                files.stream()
                        .map(this::relative)
                        .map(name -> new Move(name, trash().place(name, today())))
                        .toList();
        operations.perform(root.require(), new Plan(Kind.DELETE, what, moves, series));
        return moves;
    }

    @Override
    public void discard(Holding series, List<Holding> others) throws IOException {
        List<Path> all = new Belongings(this, series, others).all();
        if (!all.isEmpty()) {
            discard(series.series().name(), all, Optional.of(series.series()));
        }
    }

    /// Gives files of the library other names, all or none; no name may be taken.
    ///
    /// @throws IOException when it failed: they have their old names
    void rename(String what, List<Move> moves, Operations.Rest rest) throws IOException {
        workArea();
        operations.perform(root.require(), new Plan(Kind.RENAME, what, moves), rest);
    }

    /// Takes an operation back, all of it or, on failure, nothing.
    ///
    /// @return the moves that did it
    /// @throws Problem CONFLICT when what it moved is not where it moved it, or something else has
    ///   its old name
    List<Move> undo(Operation operation) throws IOException {
        List<Move> moves = new Undoing(root.require(), trash(), today()).moves(operation);
        operations.perform(
                root.require(), new Plan(Kind.UNDO, operation.what(), moves, operation.series()));
        operations.journal().undone(operation.id());
        return moves;
    }

    ShelfJournal journal() {
        return operations.journal();
    }

    /// Finishes or takes back what a crash has cut off. To be called at the start, and whenever a
    /// disk may have come back.
    ///
    /// @throws Problem SERVICE_UNAVAILABLE when the anime directory is not there: nothing has
    ///   changed then
    List<Move> recover() {
        return operations.journal().started().isEmpty()
                ? List.of()
                : operations.recover(root.require());
    }

    /// Deletes for good what has been in the trash for longer than so many days.
    ///
    /// @param days 0 for what came before today
    /// @return how many days' folders went
    /// @throws IOException when not all could be deleted
    public int emptyTrash(int days) throws IOException {
        return trash().emptyBefore(today().minusDays(days));
    }

    private Trash trash() {
        return new Trash(root.require());
    }

    /// Where a file of the library lies, absolute; empty when it is not there any more.
    public Optional<Path> locate(ShelfFile file) {
        return root.configured().flatMap(anime -> ByText.find(anime, file.path()));
    }

    @Override
    public Optional<Path> folder(Series series) {
        return root.configured().flatMap(anime -> ByText.find(anime, Path.of(series.folder())));
    }

    @Override
    public boolean hasFolder(String relative) {
        return root.configured()
                .filter(anime -> Files.isDirectory(anime.resolve(relative)))
                .isPresent();
    }

    @Override
    public Path relative(Path file) {
        return root.require().relativize(file);
    }

    private void requireInside(Path file) {
        Path anime = root.require();
        if (!file.normalize().equals(file) || !file.startsWith(anime) || file.equals(anime)) {
            throw new IllegalArgumentException("not inside the anime directory: " + file);
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
