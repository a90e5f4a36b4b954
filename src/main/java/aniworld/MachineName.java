package aniworld;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine's own name in the network, by which browsers may ask for it.
final class MachineName {
    private static final Path KERNELS = Path.of("/proc/sys/kernel/hostname");

    private MachineName() {}

    /// The kernel is asked first: the JDK may wait for a name server that does not answer.
    static String read() {
        try {
            return Files.isReadable(KERNELS)
                    ? Files.readString(KERNELS).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException unnamed) {
            return "localhost";
        }
    }
}
