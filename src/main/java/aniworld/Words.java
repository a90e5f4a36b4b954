package aniworld;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// The failures of a file system in words; the JDK gives some of them as bare paths.
final class Words {
    private Words() {}

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "no permission";
            case NoSuchFileException _ -> "it is not there";
            case NotDirectoryException _ -> "it is no folder";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
