package aniworld.transfer.hls;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Decrypts AES-128 in CBC mode while it is read. [javax.crypto.CipherInputStream] hides a wrong
/// end when it is closed early and works in small bites.
final class UnlockedStream extends InputStream {
    private static final int BITE = 64 << 10;

    private final InputStream in;
    private final Cipher cipher;
    private final byte[] locked = new byte[BITE];
    private byte[] plain = new byte[0];
    private int at;
    private boolean any;
    private boolean ended;
    private @Nullable NotDecrypted failure;

    UnlockedStream(InputStream in, byte[] key, Iv iv) {
        this.in = in;
        this.cipher = cipher(key, iv);
    }

    private static Cipher cipher(byte[] key, Iv iv) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(iv.bytes()));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in CBC mode", e);
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, plain.length - at);
        System.arraycopy(plain, at, to, offset, taken);
        at += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// @return whether there is a byte to take
    private boolean fill() throws IOException {
        while (at == plain.length && !ended) {
            int count = in.read(locked);
            plain = orNone(count < 0 ? last() : next(count));
            at = 0;
        }
        return at < plain.length;
    }

    private byte @Nullable [] next(int count) {
        any |= count > 0;
        return cipher.update(locked, 0, count);
    }

    /// A failure stays: whoever reads on must not take it for the end.
    private byte[] last() throws IOException {
        if (failure == null && !any) {
            failure = new NotDecrypted("The encrypted segment is empty.", null);
        }
        if (failure != null) {
            throw failure;
        }
        try {
            byte[] rest = cipher.doFinal();
            ended = true;
            return rest;
        } catch (GeneralSecurityException wrong) {
            failure =
                    new NotDecrypted(
                            "The segment cannot be decrypted: another key, or damaged on the way.",
                            wrong);
            throw failure;
        }
    }

    private static byte[] orNone(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }
}
