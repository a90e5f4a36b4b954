package aniworld.transfer;

import java.util.List;
import java.util.Optional;

/// How far one playlist of a stream is.
///
/// @param digest over the identities of all chunks so far: the same playlist is known by it again
/// @param chunks how many are there
/// @param part the one that is being written, from 0; those before it are whole
/// @param bytes of that part
record Standing(String digest, int chunks, int part, long bytes) {
    static final Standing NONE = new Standing("", 0, 0, 0);

    private static final String FIRST = "aniworld stream 1";
    private static final String LAST = "end";

    String text() {
        return String.join(
                "\n",
                FIRST,
                digest,
                Integer.toString(chunks),
                Integer.toString(part),
                Long.toString(bytes),
                LAST,
                "");
    }

    /// Reads what [#text] wrote; empty for anything else.
    static Optional<Standing> parse(String text) {
        List<String> lines = text.lines().toList();
        boolean whole =
                lines.size() == 6
                        && lines.getFirst().equals(FIRST)
                        && lines.getLast().equals(LAST)
                        && lines.get(2).matches("\\d{1,8}")
                        && lines.get(3).matches("\\d{1,8}")
                        && lines.get(4).matches("\\d{1,18}");
        return whole
                ? Optional.of(
                        new Standing(
                                lines.get(1),
                                Integer.parseInt(lines.get(2)),
                                Integer.parseInt(lines.get(3)),
                                Long.parseLong(lines.get(4))))
                : Optional.empty();
    }
}
