package aniworld.transfer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The user's own programs that help with media, as far as they are installed.
///
/// @param ffmpeg puts streams together without encoding them anew
/// @param ffprobe tells how long they are
/// @param ytDlp finds the media behind pages
public record MediaTools(Optional<Path> ffmpeg, Optional<Path> ffprobe, Optional<Path> ytDlp) {

    /// None of them.
    public static final MediaTools NONE =
            new MediaTools(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SEPARATOR = Pattern.quote(System.getProperty("path.separator"));

    /// Looks along the `PATH`; starts nothing.
    ///
    /// @param environment the process' variables
    public static MediaTools find(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        return new MediaTools(find(path, "ffmpeg"), find(path, "ffprobe"), find(path, "yt-dlp"));
    }

    private static Optional<Path> find(String path, String program) {
        return Arrays.stream(path.split(SEPARATOR, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> in(folder, program))
                .filter(Path::isAbsolute)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Stream<Path> in(String folder, String program) {
        try {
            return Stream.of(Path.of(folder, program));
        } catch (InvalidPathException noFolder) {
            return Stream.empty();
        }
    }
}
