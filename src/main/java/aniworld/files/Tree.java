package aniworld.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder with all that is in it. No link is followed: links go, what they lead to stays.
public final class Tree {
    private Tree() {}

    /// Leaves nothing of it; a file is a tree, too. What somebody else deletes meanwhile, or what
    /// was never there, is as good.
    ///
    /// @throws IOException at the first thing that cannot be deleted; what came before it is gone
    public static void delete(Path root) throws IOException {
        try {
            Files.walkFileTree(root, new Deletion(Set.of()));
        } catch (NoSuchFileException nothingThere) {
            return;
        }
    }

    /// Leaves the folder and one file in it.
    ///
    /// @throws IOException at the first thing that cannot be deleted; what came before it is gone
    public static void empty(Path folder, Path stays) throws IOException {
        Files.walkFileTree(folder, new Deletion(Set.of(folder, stays)));
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        private final Set<Path> stay;

        Deletion(Set<Path> stay) {
            this.stay = stay;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
            return goes(file);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            return goes(folder);
        }

        private FileVisitResult goes(Path one) throws IOException {
            if (!stay.contains(one)) {
                Files.deleteIfExists(one);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
