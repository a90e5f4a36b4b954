package aniworld.shelf;

import aniworld.library.Exclusions;
import aniworld.library.Slug;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// By what an anime directory is known again that bears no marker, as nothing was ever written
/// there or nothing can be: digests of the names that lie directly in it. Of very many names those
/// with the smallest digests are kept: which these are has nothing to do with what they say.
record TopNames(Set<String> digests) {
    private static final String START = "names:";
    private static final int MOST = 64;

    /// So many names tell a directory apart, even if some of them have gone.
    private static final int ENOUGH = 10;

    /// @return empty when the directory cannot be read
    static Optional<TopNames> of(Path root) {
        return all(root)
                .map(all -> all.stream().limit(MOST).collect(Collectors.toCollection(TreeSet::new)))
                .map(TopNames::new);
    }

    private static Optional<Set<String>> all(Path root) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            var all = new TreeSet<String>();
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (!Exclusions.seriesFolder(name)) {
                    all.add(Slug.hash(ByText.composed(name)));
                }
            }
            return Optional.of(all);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// @return empty for the text of a marker
    static Optional<TopNames> parse(String text) {
        return text.startsWith(START)
                ? Optional.of(
                        new TopNames(
                                Arrays.stream(text.substring(START.length()).split(",", -1))
                                        .filter(digest -> !digest.isEmpty())
                                        .collect(Collectors.toCollection(TreeSet::new))))
                : Optional.empty();
    }

    String text() {
        return START + String.join(",", digests);
    }

    /// Whether a directory has nothing of what it had, or, of many names, less than a quarter.
    boolean isAnother(Path root) {
        Optional<Set<String>> now = all(root);
        if (now.isEmpty() || digests.isEmpty()) {
            return false;
        }
        long there = digests.stream().filter(now.get()::contains).count();
        return now.get().isEmpty() || (digests.size() >= ENOUGH && there * 4 < digests.size());
    }
}
