package aniworld.library;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// By what a folder is known again that nobody has changed: the time of its last change and what
/// the file system calls it. A name that comes, goes or changes in a folder changes its time.
///
/// @param path relative to the anime directory, its elements joined by `/`
/// @param modified in microseconds since 1970
/// @param identity device and inode; empty where the file system has none
public record FolderMark(String path, long modified, String identity) {
    /// Old file systems keep time to two seconds (FAT); in those a further change can hide.
    private static final Duration COARSE = Duration.ofSeconds(2);

    public static FolderMark of(String path, BasicFileAttributes facts) {
        Object identity = facts.fileKey();
        return new FolderMark(
                path,
                micros(facts.lastModifiedTime()),
                identity == null ? "" : identity.toString());
    }

    private static long micros(FileTime time) {
        return time.to(TimeUnit.MICROSECONDS);
    }

    /// Whether a change after this moment would surely show in the time.
    public boolean isSettled(Instant read) {
        return modified < TimeUnit.MILLISECONDS.toMicros(read.minus(COARSE).toEpochMilli());
    }

    /// Whether this is the same unchanged folder, on a device that has another number now: so it is
    /// after many a reboot, and with a disk that was plugged in anew.
    public boolean isOnOtherDevice(FolderMark earlier) {
        return !identity.equals(earlier.identity)
                && path.equals(earlier.path)
                && modified == earlier.modified
                && inode().startsWith("ino=")
                && inode().equals(earlier.inode());
    }

    /// The JDK writes `(dev=803,ino=131)`.
    private String inode() {
        return identity.substring(identity.indexOf(',') + 1);
    }

    /// The entry of the anime directory that it is or lies in.
    public String unit() {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
