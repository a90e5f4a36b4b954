package aniworld.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds on the disk what the database remembers as text. Two kinds of names do not come back as
/// they went: those whose bytes are no valid UTF-8 (they have replacement characters), and those
/// that another system wrote in decomposed form (macOS).
public final class ByText {
    private ByText() {}

    /// @param relative to `root`
    public static Optional<Path> find(Path root, Path relative) {
        Path exact = root.resolve(relative);
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(exact);
        }
        Optional<Path> place = Optional.of(root);
        for (Path name : relative) {
            place = place.flatMap(folder -> child(folder, name.toString()));
        }
        return place;
    }

    private static Optional<Path> child(Path folder, String name) {
        String wanted = composed(name);
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(one -> composed(one.getFileName().toString()).equals(wanted))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Names that differ in their composition alone are one.
    public static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
