package aniworld.transfer;

import aniworld.transfer.hls.StreamWish;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Files that turn out to be streams.
final class Playlists {
    private static final StreamWish ANY =
            new StreamWish(OptionalInt.empty(), OptionalLong.empty(), List.of());

    private Playlists() {}

    /// Whether the address says so by itself.
    static boolean isNamed(URI address) {
        String path = String.valueOf(address.getPath()).toLowerCase(Locale.ROOT);
        return path.endsWith(".m3u8");
    }

    /// The best version there is, packed as the target is called.
    static TransferSource.Stream stream(TransferSource.File file, Path target) {
        return new TransferSource.Stream(file.address(), file.headers(), ANY, wrapping(target));
    }

    private static Wrapping wrapping(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".mp4") || name.endsWith(".m4v")) {
            return Wrapping.MP4;
        }
        return name.endsWith(".ts") ? Wrapping.TS : Wrapping.MKV;
    }
}
