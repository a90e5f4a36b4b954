package aniworld.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A quick note beside the journal: what has been handed to the operating system, though not yet to
/// the disk. It is true after the death of this process, since the system keeps what it was given,
/// and worth nothing after the death of the system: so it carries the name of the system's run.
/// Writing it costs no wait for the disk, and so it can be written often.
///
/// @param boot the name of this run of the system; where it has none there are no notes
record NoteFile(Path path, Optional<String> boot) {
    private static final String HEAD_END = "\nend\n";
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    static NoteFile beside(Path partial) {
        return new NoteFile(partial.resolveSibling(partial.getFileName() + ".written"), bootId());
    }

    private static Optional<String> bootId() {
        try {
            return Optional.of(Files.readString(BOOT_ID).strip());
        } catch (IOException anotherSystem) {
            return Optional.empty();
        }
    }

    /// The note of this run of the system with the lines behind it; empty when there is none, or
    /// none that can be understood.
    Optional<Journal> read() throws DiskFault {
        return text().flatMap(NoteFile::parse);
    }

    private static Optional<Journal> parse(String text) {
        int last = text.indexOf(HEAD_END);
        if (last < 0) {
            return Optional.empty();
        }
        String head = text.substring(0, last + HEAD_END.length());
        return Journal.parse(head)
                .flatMap(it -> it.covering(grown(it.covered(), text.substring(head.length()))));
    }

    /// A line that a full disk or a death has cut ends what can be understood.
    private static Coverage grown(Coverage head, String lines) {
        Coverage grown = head;
        int from = 0;
        for (int to = lines.indexOf('\n'); to >= 0; to = lines.indexOf('\n', from)) {
            Optional<Coverage> line = Coverage.parse(lines.substring(from, to));
            if (line.isEmpty() || line.get().ranges().size() != 1) {
                return grown;
            }
            grown = grown.plus(line.get().ranges().getFirst());
            from = to + 1;
        }
        return grown;
    }

    /// What is added behind a note for a further write.
    static String line(Range written) {
        return written.from() + "-" + written.to() + "\n";
    }

    Optional<String> text() throws DiskFault {
        if (boot.isEmpty()) {
            return Optional.empty();
        }
        String first = boot.get() + "\n";
        return JournalFile.text(path)
                .filter(text -> text.startsWith(first))
                .map(text -> text.substring(first.length()));
    }

    /// The bytes that it speaks of must have been written before.
    void write(Journal journal) throws DiskFault {
        write(journal.text());
    }

    void write(String content) throws DiskFault {
        if (boot.isEmpty()) {
            return;
        }
        try {
            Files.write(fresh(), (boot.get() + "\n" + content).getBytes(UTF_8));
            Files.move(fresh(), path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    void delete() throws DiskFault {
        try {
            Files.deleteIfExists(fresh());
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw DiskFault.of(path, failure);
        }
    }

    private Path fresh() {
        return path.resolveSibling(path.getFileName() + ".new");
    }
}
