package aniworld.transfer;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Where the bytes are.
public sealed interface TransferSource {

    /// A plain file.
    ///
    /// @param headers to send with each request, to this origin alone
    /// @param size when it is known beforehand, in bytes; another length is a failure
    /// @param checksum of the whole file
    record File(
            URI address,
            Map<String, String> headers,
            OptionalLong size,
            Optional<Checksum> checksum)
            implements TransferSource {
        public File {
            headers = Map.copyOf(headers);
        }
    }
}
