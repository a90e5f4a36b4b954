package aniworld.downloads;

import aniworld.transfer.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks into a whole file before the library gets it: a page that says "file not found" with
/// status 200 is no video, and a Matroska file is named `.mkv` whatever its address ends in. Of one
/// transfer, on one thread.
final class CheckedDelivery implements Delivery {
    private final Destination destination;
    private final Delivery delivery;
    private final Optional<Container> named;
    private final Function<Container, Path> targets;
    private Path target;
    private @Nullable String refusal;

    /// @param replace whether a file that lies at the target may be replaced
    /// @param named the container that the address names
    /// @param targets the final name for a container
    CheckedDelivery(
            Destination destination,
            boolean replace,
            Optional<Container> named,
            Function<Container, Path> targets) {
        this.destination = destination;
        this.delivery = destination.delivery(replace);
        this.named = named;
        this.targets = targets;
        this.target = targets.apply(named.orElse(Container.MP4));
    }

    /// The final name as far as it is known now; after the delivery the one it really has.
    Path target() {
        return target;
    }

    /// Why the file is not fit for the library, if it is not.
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public void deliver(Path partial, Path ignored) throws IOException {
        byte[] head = head(partial);
        refusal = refusalOf(head);
        if (refusal == null && Container.isSeen(head)) {
            refusal = destination.unfit(partial).orElse(null);
        }
        if (refusal != null) {
            throw new IOException(refusal);
        }
        target = targets.apply(Container.of(head, named));
        delivery.deliver(partial, target);
    }

    private static byte[] head(Path partial) throws IOException {
        try (InputStream in = Files.newInputStream(partial)) {
            return in.readNBytes(Container.HEAD);
        }
    }

    private static @Nullable String refusalOf(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.isEmpty()) {
            return "The source sent an empty file";
        }
        if (text.startsWith("#EXTM3U")) {
            return "The source sent a playlist instead of a video";
        }
        return text.startsWith("<") ? "The source sent a web page instead of a video" : null;
    }
}
