package aniworld;

import aniworld.files.Durable;
import aniworld.files.OwnerAlone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file `SHA256SUMS` of a backup, in the form that `sha256sum -c` reads, so that a person can
/// check a backup without this program.
///
/// @param sums by file name
record Checksums(Map<String, String> sums) {
    static final String FILE = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9._-]{1,64})");
    private static final int LARGEST = 4096;
    private static final int PIECE = 1 << 16;

    Checksums {
        sums = Map.copyOf(sums);
    }

    /// Computes those of the files of these names that are there.
    static Checksums of(Path folder, Set<String> names) throws IOException {
        var sums = new LinkedHashMap<String, String>();
        for (String name : names) {
            if (Files.isRegularFile(folder.resolve(name))) {
                sums.put(name, sum(folder.resolve(name)));
            }
        }
        return new Checksums(sums);
    }

    /// @throws IOException when the file is not there or is no such list
    static Checksums read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.size(file) > LARGEST) {
            throw new IOException(FILE + " is too large");
        }
        var sums = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IOException(FILE + " is no list of checksums");
            }
            sums.put(parts.group(2), parts.group(1));
        }
        return new Checksums(sums);
    }

    void write(Path folder) throws IOException {
        var text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        Path file = Files.writeString(folder.resolve(FILE), text);
        OwnerAlone.keep(file);
        Durable.force(file);
    }

    private static String sum(Path file) throws IOException {
        MessageDigest digest = sha256();
        var piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                digest.update(piece, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
