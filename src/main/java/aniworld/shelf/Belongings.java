package aniworld.shelf;

import aniworld.library.Exclusions;
import aniworld.library.Holding;
import aniworld.library.ShelfFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What on the disk belongs to a series and to no other.
///
/// @param others the rest of the library, as far as it may lie in the same places
record Belongings(Shelf shelf, Holding series, List<Holding> others) {

    /// Its folder, when nothing of others is in it, and its files elsewhere with what goes with
    /// them; absolute, none in another.
    List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        Optional<Path> folder = shelf.folder(series.series()).filter(_ -> isFolderItsOwn());
        folder.ifPresent(all::add);
        for (ShelfFile file : series.files()) {
            if (folder.isEmpty() || !file.path().startsWith(series.series().folder())) {
                Optional<Path> place = shelf.locate(file);
                if (place.isPresent()) {
                    all.add(place.get());
                    all.addAll(sidecars(place.get()));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private boolean isFolderItsOwn() {
        Path own = Path.of(series.series().folder());
        return others.stream()
                .noneMatch(
                        other ->
                                Path.of(other.series().folder()).startsWith(own)
                                        || other.files().stream()
                                                .anyMatch(file -> file.path().startsWith(own)));
    }

    /// The files beside a media file that bear its name.
    static List<Path> sidecars(Path media) throws IOException {
        Path folder = media.resolveSibling("");
        var names = new ArrayList<String>();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder)) {
            for (Path one : beside) {
                String name = one.getFileName().toString();
                if (Exclusions.file(name) && Files.isRegularFile(one)) {
                    names.add(name);
                }
            }
        }
        return new Sidecars(names)
                .of(media.getFileName().toString()).stream().map(folder::resolve).toList();
    }
}
