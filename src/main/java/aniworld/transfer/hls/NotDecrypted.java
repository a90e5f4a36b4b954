package aniworld.transfer.hls;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Bytes came, but the key does not open them: it is another key, or they are not what they should
/// be. The message is a full sentence and holds no address.
public final class NotDecrypted extends IOException {
    private static final long serialVersionUID = 1L;

    NotDecrypted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
