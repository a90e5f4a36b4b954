package aniworld.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Our own disk failed, not the network. The message is for people.
final class DiskFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final String words;

    private DiskFault(String words, Exception cause) {
        super(words, cause);
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Somebody else met the end of the disk that this file is on.
    static DiskFault full(Path file) {
        return new DiskFault(isFull(file), new IOException("no space"));
    }

    /// Nothing failed yet, but it would.
    static DiskFault tooSmall(String lack) {
        return new DiskFault(lack, new IOException("no space"));
    }

    /// Puts a failure about a file into words. The operating system's own are the only sign of a
    /// full disk that Java passes on.
    static DiskFault of(Path file, Exception failure) {
        return switch (failure) {
            case DiskFault known -> known;
            case AccessDeniedException _ -> new DiskFault(notAllowed(file), failure);
            case NoSuchFileException _ ->
                    new DiskFault(file.getParent() + " is not there any more", failure);
            case ReadOnlyFileSystemException _ -> new DiskFault(readOnly(file), failure);
            default -> new DiskFault(sentence(file, said(failure)), failure);
        };
    }

    private static String said(Exception failure) {
        String reason = failure instanceof FileSystemException system ? system.getReason() : null;
        return reason == null ? String.valueOf(failure.getMessage()) : reason;
    }

    private static String sentence(Path file, String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space")) {
            return isFull(file);
        }
        if (lower.contains("quota")) {
            return "The quota of the disk of " + file.getParent() + " is used up";
        }
        if (lower.contains("read-only")) {
            return readOnly(file);
        }
        if (lower.contains("permission denied")) {
            return notAllowed(file);
        }
        return file + " could not be written: " + said;
    }

    private static String isFull(Path file) {
        return "The disk of " + file.getParent() + " is full";
    }

    private static String readOnly(Path file) {
        return "The disk of " + file.getParent() + " can only be read";
    }

    private static String notAllowed(Path file) {
        return "The program may not write to " + file.getParent();
    }
}
