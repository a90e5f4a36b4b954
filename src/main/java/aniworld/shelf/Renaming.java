package aniworld.shelf;

import aniworld.library.Episode;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.library.ShelfFile;
import aniworld.library.names.NameParser;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.shelf.Operation.Move;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Shows how the naming pattern of the settings would name what is there, and does it when told to.
/// Never over an existing file, and only to names that a scan reads as the same episodes. Safe for
/// any thread.
public final class Renaming {
    private final Library library;
    private final Shelf shelf;
    private final EpisodeReader reader = new EpisodeReader(new NameParser());

    public Renaming(Library library, Shelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    /// What would become of a file.
    ///
    /// @param to relative to the anime directory; where it is now when it would stay
    public record Row(ShelfFile file, Path to, Verdict verdict) {}

    /// Why a file would get another name or not.
    public enum Verdict {
        RENAME,
        /// It has the name already.
        SAME,
        /// Another file has the name, or is to get it.
        TAKEN,
        /// It holds no episode that the provider knows.
        UNKNOWN,
        /// A scan would not read the name as the same episodes.
        UNREADABLE
    }

    /// In the order of the paths. Changes nothing.
    ///
    /// @throws Problem NOT_FOUND; SERVICE_UNAVAILABLE when the anime directory is not there
    public List<Row> preview(SeriesKey key) {
        Holding holding = library.get(key);
        Set<Path> promised = new HashSet<>();
        return holding.files().stream().map(file -> row(holding, file, promised)).toList();
    }

    private Row row(Holding holding, ShelfFile file, Set<Path> promised) {
        Optional<Path> name = name(holding, file);
        if (name.isEmpty()) {
            return new Row(file, file.path(), Verdict.UNKNOWN);
        }
        Path to = name.get();
        if (to.equals(file.path())) {
            return new Row(file, to, Verdict.SAME);
        }
        if (!isReadAs(file, to)) {
            return new Row(file, to, Verdict.UNREADABLE);
        }
        boolean free = promised.add(to) && isFree(file, to);
        return new Row(file, to, free ? Verdict.RENAME : Verdict.TAKEN);
    }

    private Optional<Path> name(Holding holding, ShelfFile file) {
        List<Episode> held =
                file.episodes().stream().map(holding::episode).flatMap(Optional::stream).toList();
        if (held.isEmpty() || held.size() < file.episodes().size()) {
            return Optional.empty();
        }
        String name = file.path().getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return Optional.of(
                shelf.relative(shelf.place(holding.series(), held, file.language(), extension)));
    }

    private boolean isReadAs(ShelfFile file, Path to) {
        return reader.read(to, file.size(), file.modified())
                .filter(read -> read.file().episodes().equals(file.episodes()))
                .isPresent();
    }

    private boolean isFree(ShelfFile file, Path to) {
        return moves(file, to).stream()
                .noneMatch(move -> Operations.isThere(shelf.root().require(), move.to()));
    }

    /// Of the file and of those beside it that bear its name.
    private List<Move> moves(ShelfFile file, Path to) {
        var moves = new ArrayList<Move>();
        moves.add(new Move(file.path(), to));
        String stem = Sidecars.stem(file.path().getFileName().toString());
        String newStem = Sidecars.stem(to.getFileName().toString());
        for (String sidecar : sidecars(file)) {
            String rest = sidecar.substring(stem.length());
            moves.add(
                    new Move(
                            file.path().resolveSibling(sidecar),
                            to.resolveSibling(newStem + rest)));
        }
        return moves;
    }

    private List<String> sidecars(ShelfFile file) {
        Optional<Path> place = shelf.locate(file);
        try {
            return place.isEmpty()
                    ? List.of()
                    : Belongings.sidecars(place.get()).stream()
                            .map(path -> path.getFileName().toString())
                            .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// Renames what the preview says, with the files beside them; all or none. It can be undone.
    ///
    /// @return what was renamed
    /// @throws Problem NOT_FOUND; SERVICE_UNAVAILABLE when the anime directory is not there;
    ///   CONFLICT when a file has gone since the last scan, INTERNAL_SERVER_ERROR when one could
    ///   not be renamed: nothing has changed then
    public List<Row> apply(SeriesKey key) {
        return library.changing(
                () -> {
                    List<Row> rows =
                            preview(key).stream()
                                    .filter(row -> row.verdict() == Verdict.RENAME)
                                    .toList();
                    if (!rows.isEmpty()) {
                        rename(library.get(key).series(), rows);
                    }
                    return rows;
                });
    }

    private void rename(Series series, List<Row> rows) {
        List<Move> moves =
                rows.stream().flatMap(row -> moves(row.file(), row.to()).stream()).toList();
        try {
            shelf.rename(series.name(), moves, () -> History.moved(library.remembered(), moves));
        } catch (NoSuchFileException gone) {
            throw Problem.conflict(
                    "A file is not where the library remembers it; scan the library first");
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    "The files could not be renamed",
                    Map.of(),
                    failure);
        }
    }
}
