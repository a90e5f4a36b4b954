package aniworld.transfer;

import aniworld.transfer.hls.StreamWish;
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

    /// A stream of HTTP Live Streaming: a playlist and its segments.
    ///
    /// @param address of a master or a media playlist
    /// @param headers to send with each request to this origin; of them those that hold no secret
    ///   (`Referer`, `Origin`, `User-Agent`, `Accept-Language`) to the segments' origins too
    /// @param wish which version, where there are several
    /// @param wrapping what to pack it in, without encoding it anew; where ffmpeg is not installed
    ///   it stays as it came
    record Stream(URI address, Map<String, String> headers, StreamWish wish, Wrapping wrapping)
            implements TransferSource {
        public Stream {
            headers = Map.copyOf(headers);
        }
    }

    /// A page with media behind it, which only yt-dlp knows how to find.
    record Page(URI address) implements TransferSource {}
}
