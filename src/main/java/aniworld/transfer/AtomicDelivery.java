package aniworld.transfer;

import aniworld.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives a whole file its name in one step: whoever looks sees all of it or nothing. Never
/// overwrites.
///
/// From another file system the file is copied into the staging folder first, forced and compared;
/// so that folder must lie on the file system of the targets.
public final class AtomicDelivery implements Delivery {
    private final Disk disk = new Disk();
    private final Path staging;

    /// @param staging absolute; made when it is needed
    public AtomicDelivery(Path staging) {
        this.staging = staging;
    }

    /// Makes the target's folder when it is not there.
    @Override
    public void deliver(Path partial, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.createDirectories(staging);
        disk.carry(partial, target, staging.resolve(partial.getFileName() + ".copy"));
    }
}
