package aniworld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Knows disks of other machines by the type of their file system. SQLite's locks and its shared
/// memory are not to be trusted there: two machines may spoil one database.
final class NetworkDisk {
    private static final Set<String> TYPES =
            Set.of(
                    "9p",
                    "afs",
                    "ceph",
                    "cifs",
                    "glusterfs",
                    "lustre",
                    "ncpfs",
                    "nfs",
                    "nfs4",
                    "ocfs2",
                    "smb2",
                    "smb3",
                    "smbfs");

    /// File systems in user space have the name of their program behind this.
    private static final String FUSE = "fuse.";

    private static final Set<String> FUSE_TYPES =
            Set.of("ceph", "cifs", "davfs", "glusterfs", "rclone", "s3fs", "smbnetfs", "sshfs");

    private final Types types;

    NetworkDisk(Types types) {
        this.types = types;
    }

    /// Asks the system.
    static NetworkDisk ofSystem() {
        return new NetworkDisk(path -> Files.getFileStore(path).type());
    }

    /// What the system calls the file system that a path lies on.
    @FunctionalInterface
    interface Types {
        String of(Path path) throws IOException;
    }

    /// A line for the log when a database lies on such a disk; empty also when nobody can tell.
    ///
    /// @param database absolute; need not be there yet
    Optional<String> warning(Path database) {
        try {
            String type = types.of(database.resolveSibling(""));
            return isRemote(type.toLowerCase(Locale.ROOT))
                    ? Optional.of(warning(database, type))
                    : Optional.empty();
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isRemote(String type) {
        return TYPES.contains(type)
                || (type.startsWith(FUSE) && FUSE_TYPES.contains(type.substring(FUSE.length())));
    }

    private static String warning(Path database, String type) {
        return ("The database %s lies on a network file system (%s). Its locks are not to be"
                        + " trusted there, and a lost connection may damage it: put the data folder"
                        + " on a local disk. The anime directory may stay on the network.")
                .formatted(database, type);
    }
}
