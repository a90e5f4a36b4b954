package aniworld.demo;

import aniworld.files.Tree;
import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;

/// The data folder of one run of the demo: empty but for a file that says whose it is. While it is
/// open no other demo takes it; after the end everything stays where it is.
public final class DemoFolder implements AutoCloseable {
    private static final String MARK = ".aniworld-demo";
    private static final String MEANING =
            "Made by `aniworld demo`. The next demo in this folder empties it.\n";

    private final Path path;
    private final FileChannel held;

    private DemoFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /// Without a wish a new folder among the system's temporary ones. Else the one wished for: made
    /// when it is not there, taken as it is when it is empty, emptied when an earlier demo made it.
    ///
    /// @param inUse whether a server runs on what lies in a folder, one that is no demo too
    /// @throws Problem CONFLICT for anything else, which then is as it was
    /// @throws IOException when it cannot be made or emptied
    public static DemoFolder open(Optional<Path> wished, Predicate<Path> inUse) throws IOException {
        Path folder =
                wished.isEmpty()
                        ? Files.createTempDirectory("aniworld-demo-")
                        : usable(wished.get().toAbsolutePath().normalize());
        if (inUse.test(folder)) {
            throw inUse(folder, "an Aniworld");
        }
        FileChannel held = hold(folder);
        try {
            Tree.empty(folder, folder.resolve(MARK));
            held.write(ByteBuffer.wrap(MEANING.getBytes(StandardCharsets.US_ASCII)), 0);
            return new DemoFolder(folder, held);
        } catch (IOException failure) {
            held.close();
            throw failure;
        }
    }

    private static Path usable(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Files.createDirectories(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw Problem.conflict(folder + " is no folder");
        }
        if (!isMarked(folder) && !isEmpty(folder)) {
            throw Problem.conflict(
                    folder
                            + " was not made by the demo, which empties its data folder: name one"
                            + " that is new or empty");
        }
        return folder.toRealPath();
    }

    private static boolean isMarked(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static FileChannel hold(Path folder) throws IOException {
        FileChannel mark =
                FileChannel.open(
                        folder.resolve(MARK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        if (!isLocked(mark)) {
            mark.close();
            throw inUse(folder, "a demo");
        }
        return mark;
    }

    private static Problem inUse(Path folder, String by) {
        return Problem.conflict(folder + " is in use by " + by + " that is still running");
    }

    private static boolean isLocked(FileChannel mark) throws IOException {
        try {
            return mark.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    /// The folder and what is in it stay.
    @Override
    public void close() throws IOException {
        held.close();
    }
}
