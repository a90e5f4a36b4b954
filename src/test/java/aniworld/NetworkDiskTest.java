package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a database may lie.
class NetworkDiskTest {
    private static final Path DATABASE = Path.of("/data/aniworld.db");

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "fuse.rclone"})
    void aDatabaseOnADiskOfAnotherMachineIsWarnedAbout(String type) {
        assertThat(new NetworkDisk(_ -> type).warning(DATABASE).orElseThrow())
                .contains("/data/aniworld.db", "(" + type + ")", "local disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "xfs", "zfs", "overlay", "tmpfs", "fuse.mergerfs"})
    void onADiskOfThisMachineNothingIsSaid(String type) {
        assertThat(new NetworkDisk(_ -> type).warning(DATABASE)).isEmpty();
    }

    @Test
    void theFoldersDiskIsAskedForAndOneThatSaysNothingIsNoReasonToWarn() {
        var disk =
                new NetworkDisk(
                        folder -> {
                            assertThat(folder).isEqualTo(Path.of("/data"));
                            throw new IOException("no answer");
                        });

        assertThat(disk.warning(DATABASE)).isEmpty();
    }

    @Test
    void theSystemKnowsTheTypeOfARealFolder(@TempDir Path folder) {
        assertThat(NetworkDisk.ofSystem().warning(folder.resolve("aniworld.db"))).isEmpty();
    }
}
