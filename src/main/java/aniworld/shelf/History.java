package aniworld.shelf;

import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Page;
import aniworld.library.Series;
import aniworld.library.SeriesStore;
import aniworld.library.ShelfFile;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.shelf.Operation.Move;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was done to the user's files, and how it is taken back. Safe for any thread.
public final class History {
    private final Library library;
    private final Shelf shelf;

    public History(Library library, Shelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    /// Newest first.
    public List<Operation> list(Page page) {
        return journal().list(page);
    }

    public long count() {
        return journal().count();
    }

    private ShelfJournal journal() {
        return shelf.journal();
    }

    /// Takes back the newest operation that can be.
    ///
    /// @return it, as it was before
    /// @throws Problem NOT_FOUND when there is none; otherwise as [#undo(long)]
    public Operation undo() {
        return undo(journal().last(), "There is nothing to undo");
    }

    /// Takes an operation back: files return from the trash or get their old names, and a series
    /// that left the library with its files joins it again. What the library knows of the disk is
    /// brought up to date by the next scan.
    ///
    /// @return it, as it was before
    /// @throws Problem NOT_FOUND; CONFLICT when a file is not where the operation left it, or
    ///   something else has its old name: nothing has changed then
    public Operation undo(long id) {
        return undo(journal().find(id), "No such operation");
    }

    private Operation undo(Optional<Operation> wanted, String otherwise) {
        Operation operation = wanted.orElseThrow(() -> Problem.notFound(otherwise));
        return library.changing(
                () -> {
                    List<Move> moves = back(operation);
                    operation.series().ifPresent(this::joinAgain);
                    moved(library.remembered(), moves);
                    return operation;
                });
    }

    private List<Move> back(Operation operation) {
        try {
            return shelf.undo(operation);
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    "The files could not be moved back",
                    Map.of(),
                    failure);
        }
    }

    /// Without its files, which the next scan finds; unless its key or folder has been taken since.
    private void joinAgain(Series series) {
        SeriesStore store = library.remembered();
        boolean free =
                store.find(series.key()).isEmpty()
                        && store.findByFolder(series.folder()).isEmpty()
                        && series.origin().flatMap(store::findByOrigin).isEmpty();
        if (free) {
            store.save(series);
        }
    }

    /// Settles what a crash has cut off, and takes note of names that it left in between.
    ///
    /// @throws Problem SERVICE_UNAVAILABLE when something is to be settled and its disk is away
    public void recover() {
        library.changing(
                () -> {
                    List<Move> finished = shelf.recover();
                    moved(library.remembered(), finished);
                    return finished;
                });
    }

    /// Files that have another name now are the same files. What was remembered at such a name is
    /// not there any more.
    static void moved(SeriesStore store, List<Move> moves) {
        Map<Path, Path> names =
                moves.stream().collect(Collectors.toMap(Move::from, Move::to, (one, _) -> one));
        Set<String> units = names.keySet().stream().map(History::unit).collect(Collectors.toSet());
        for (Holding holding : store.in(units)) {
            List<ShelfFile> files = renamed(holding.files(), names);
            if (!files.equals(holding.files())) {
                store.saveFiles(Map.of(holding.series().key(), files));
            }
        }
    }

    private static List<ShelfFile> renamed(List<ShelfFile> files, Map<Path, Path> names) {
        Map<Path, ShelfFile> at = new TreeMap<>();
        files.stream()
                .filter(file -> !names.containsKey(file.path()))
                .forEach(file -> at.put(file.path(), file));
        for (ShelfFile file : files) {
            Path to = names.get(file.path());
            if (to != null) {
                at.put(to, file.at(to));
            }
        }
        return List.copyOf(at.values());
    }

    private static String unit(Path path) {
        return path.getNameCount() == 1 ? "" : path.getName(0).toString();
    }
}
