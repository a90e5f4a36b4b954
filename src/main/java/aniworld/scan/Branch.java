package aniworld.scan;

import aniworld.library.ShelfFile;
import aniworld.shelf.Sidecars;
import aniworld.shelf.Sighted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder as a walk saw it, with what lies in it. Filled by one walk, then only read.
///
/// @param path relative to the anime directory
/// @param files media files directly in it
/// @param signs names of the other files directly in it
record Branch(Path path, List<Sighted> files, List<Branch> branches, List<String> signs) {

    Branch(Path path) {
        this(path, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    String name() {
        return path.getFileName().toString();
    }

    /// Media files in it and below it.
    Stream<ShelfFile> all() {
        return Stream.concat(
                files.stream().map(Sighted::file), branches.stream().flatMap(Branch::all));
    }

    /// Puts what was found into the order of the names, and gives each media file its count of
    /// those that go with it.
    void settle() {
        var beside = new Sidecars(signs);
        files.replaceAll(one -> one.with(beside.of(one.file().path().getFileName().toString())));
        files.sort(Comparator.comparing(one -> one.file().path()));
        branches.sort(Comparator.comparing(Branch::path));
    }

    boolean isBare() {
        return files.isEmpty() && branches.stream().allMatch(Branch::isBare);
    }

    /// Whether a media server has noted down here which series this is.
    boolean isNotedAsSeries() {
        return signs.stream().anyMatch(sign -> sign.equalsIgnoreCase("tvshow.nfo"));
    }
}
