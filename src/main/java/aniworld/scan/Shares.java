package aniworld.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// File systems that do not tell what changes on them: other machines do the changing, or a program
/// stands between.
final class Shares {
    /// As Linux calls them in `/proc/mounts`.
    private static final Set<String> TYPES =
            Set.of("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "ncpfs", "davfs");

    private static final String BY_A_PROGRAM = "fuse.";

    private Shares() {}

    static boolean isOne(Path folder) {
        try {
            String type = Files.getFileStore(folder).type();
            return TYPES.contains(type) || type.startsWith(BY_A_PROGRAM);
        } catch (IOException unknown) {
            return true;
        }
    }
}
