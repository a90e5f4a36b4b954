package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real file system of few megabytes, mounted into a folder; only root may do that.
public final class SmallDisk implements AutoCloseable {
    private static final long MOST = 1 << 28;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// @param folder made when it is not there
    public static SmallDisk at(Path folder, int megabytes) throws IOException {
        String mount = Tools.require("mount", SmallDisk.class).toString();
        Files.createDirectories(folder);
        boolean mounted =
                runs(
                        mount,
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + megabytes + "m",
                        "tmpfs",
                        folder.toString());
        if (!mounted) {
            throw Tools.leaveOut("A full disk needs the right to mount one");
        }
        return new SmallDisk(folder);
    }

    public void grow(int megabytes) throws IOException {
        assertThat(runs("mount", "-o", "remount,size=" + megabytes + "m", folder.toString()))
                .isTrue();
    }

    /// Writes a file until there is no room.
    ///
    /// @return the file; without it there is room again
    public Path fill() throws IOException {
        Path filling = folder.resolve("filling");
        var piece = ByteBuffer.allocate(4096);
        try (FileChannel channel =
                FileChannel.open(
                        filling, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (channel.write(piece.rewind()) > 0) {
                assertThat(channel.size()).isLessThan(MOST);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return filling;
    }

    /// Mounts it anew for reading alone, or for both again.
    public void allowWriting(boolean allowed) throws IOException {
        assertThat(runs("mount", "-o", allowed ? "remount,rw" : "remount,ro", folder.toString()))
                .isTrue();
    }

    @Override
    public void close() throws IOException {
        assertThat(runs("umount", folder.toString())).as("unmounted").isTrue();
    }

    private static boolean runs(String... command) throws IOException {
        Process process =
                new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
