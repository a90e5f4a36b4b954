package aniworld.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts streams together, without encoding anything anew.
record Ffmpeg(Path program, Optional<Path> probe, Stop stop) {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(1);
    private static final String LIST = ".list";

    /// Writes down files that are to be played one behind the other.
    static Path list(List<Path> parts) throws DiskFault {
        Path first = parts.getFirst();
        Path list = first.resolveSibling(first.getFileName() + LIST);
        var text = new StringBuilder("ffconcat version 1.0\n");
        for (Path part : parts) {
            text.append("file '").append(part.getFileName()).append("'\n");
        }
        try {
            return Files.writeString(list, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw DiskFault.of(list, failure);
        }
    }

    /// @param inputs the picture, and the sound where it is apart; files, or lists of them
    /// @param language of sound apart
    /// @param film does not exist yet
    void remux(List<Path> inputs, Optional<String> language, Wrapping wrapping, Path film)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of("-nostdin", "-hide_banner", "-loglevel", "error"));
        for (Path input : inputs) {
            if (input.toString().endsWith(LIST)) {
                command.addAll(List.of("-f", "concat"));
            }
            command.addAll(List.of("-i", "file:" + input));
        }
        command.addAll(List.of("-map", "0:v?", "-map", (inputs.size() - 1) + ":a?"));
        language.filter(tag -> tag.matches("[A-Za-z0-9-]{2,35}"))
                .ifPresent(tag -> command.addAll(List.of("-metadata:s:a:0", "language=" + tag)));
        command.addAll(List.of("-c", "copy", "-f", wrapping.format(), "file:" + film));
        run(command, film);
    }

    private void run(List<String> command, Path film) throws IOException {
        Child.Ended ended = new Child("ffmpeg", LONGEST, stop).run(command, folder(film), _ -> {});
        if (ended.code() == 0) {
            return;
        }
        if (ended.tail().toLowerCase(Locale.ROOT).contains("no space left")) {
            throw DiskFault.full(film);
        }
        throw Hindrance.lasting("ffmpeg could not put the stream together: " + last(ended));
    }

    /// How long a film plays; empty when nobody can tell.
    Optional<Duration> length(Path film) throws IOException {
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        List<String> command =
                List.of(
                        probe.get().toString(),
                        "-v",
                        "error",
                        "-show_entries",
                        "format=duration",
                        "-of",
                        "default=noprint_wrappers=1:nokey=1",
                        "file:" + film);
        Child.Ended ended =
                new Child("ffprobe", LONGEST_PROBE, stop).run(command, folder(film), _ -> {});
        String said = last(ended);
        return ended.code() == 0 && said.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(said) * 1000)))
                : Optional.empty();
    }

    private static Path folder(Path film) {
        return film.resolveSibling("");
    }

    private static String last(Child.Ended ended) {
        return ended.tail().substring(ended.tail().lastIndexOf('\n') + 1).strip();
    }
}
