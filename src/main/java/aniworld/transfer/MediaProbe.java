package aniworld.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Looks with the user's own ffprobe, where it is installed, whether a whole file can be played.
public record MediaProbe(MediaTools tools) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// Takes a minute at most; most often a tenth of a second.
    ///
    /// @param file absolute
    /// @return why not; empty also when nobody can tell
    public Optional<String> refusal(Path file) {
        return tools.ffprobe().flatMap(program -> refusal(program, file));
    }

    private static Optional<String> refusal(Path program, Path file) {
        List<String> command =
                List.of(
                        program.toString(),
                        "-v",
                        "error",
                        "-show_entries",
                        "stream=codec_type",
                        "-of",
                        "default=noprint_wrappers=1:nokey=1",
                        "file:" + file);
        try {
            var child = new Child("ffprobe", LONGEST, new Stop());
            return refusal(child.run(command, file.resolveSibling(""), _ -> {}));
        } catch (IOException nobodyCanTell) {
            return Optional.empty();
        }
    }

    private static Optional<String> refusal(Child.Ended ended) {
        if (ended.code() != 0) {
            String last = ended.tail().substring(ended.tail().lastIndexOf('\n') + 1).strip();
            return Optional.of(
                    "What came cannot be played: "
                            + last.substring(last.lastIndexOf(": ") + 1).strip());
        }
        boolean plays = ended.tail().lines().anyMatch(List.of("video", "audio")::contains);
        return plays ? Optional.empty() : Optional.of("What came has neither a picture nor sound");
    }
}
