package aniworld.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// The user's own yt-dlp. The address reaches it through a file: the arguments of a process can be
/// read by everybody on the machine, and an address may hold a token.
record Extractor(Path program, TransferLimits limits, TransferWatch watch, Stop stop) {
    private static final String NAME = "yt-dlp";
    private static final String MARK = "aniworld-progress";
    private static final List<String> LATER =
            List.of("429", "http error 5", "timed out", "temporary", "connection", "resolve");

    /// @param host for people
    /// @param address a file that holds the address of the page
    /// @param folder to work in
    /// @param name of the file that comes of it; yt-dlp adds an ending
    void bring(String host, Path address, Path folder, String name) throws IOException {
        var progress = new PageProgress(watch);
        var child = new Child(NAME, limits.total(), stop);
        Child.Ended ended = child.run(command(address, folder, name), folder, progress::hear);
        if (ended.code() != 0) {
            throw failure(host, ended.tail(), folder);
        }
    }

    private List<String> command(Path address, Path folder, String name) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of("--ignore-config", "--no-playlist", "--no-mtime", "--no-cache-dir"));
        command.addAll(List.of("--newline", "--progress", "--no-colors", "--continue"));
        command.addAll(
                List.of(
                        "--progress-template",
                        "download:"
                                + MARK
                                + " %(progress.downloaded_bytes)s %(progress.total_bytes)s"));
        command.addAll(List.of("--socket-timeout", Long.toString(limits.stall().toSeconds() + 1)));
        command.addAll(List.of("--concurrent-fragments", Integer.toString(limits.connections())));
        if (limits.bytesPerSecond() > 0) {
            command.addAll(List.of("--limit-rate", Long.toString(limits.bytesPerSecond())));
        }
        command.addAll(List.of("--paths", folder.toString().replace("%", "%%")));
        command.addAll(List.of("--output", name.replace("%", "%%") + ".%(ext)s"));
        command.addAll(List.of("--batch-file", address.toString()));
        return command;
    }

    private static IOException failure(String host, String tail, Path folder) {
        String said = error(tail).toLowerCase(Locale.ROOT);
        if (said.contains("no space left")) {
            return DiskFault.full(folder);
        }
        if (LATER.stream().anyMatch(said::contains)) {
            return Hindrance.passing(host + " did not answer yt-dlp as it should; it may later");
        }
        return Hindrance.lasting(words(host, said, error(tail)));
    }

    private static String words(String host, String lower, String said) {
        if (lower.contains("unsupported url")) {
            return "yt-dlp does not know how to read pages of " + host;
        }
        if (lower.contains("drm")) {
            return "The media of " + host + " is protected and cannot be had";
        }
        if (lower.contains("login") || lower.contains("sign in") || lower.contains("cookies")) {
            return host + " wants a login";
        }
        if (lower.contains("403")) {
            return host + " does not let yt-dlp have it (403)";
        }
        if (lower.contains("404") || lower.contains("410") || lower.contains("unavailable")) {
            return "There is nothing at this page of " + host + " any more";
        }
        return "yt-dlp could not read the page of " + host + ": " + said;
    }

    /// Its last complaint, without addresses.
    private static String error(String tail) {
        return tail.lines()
                .filter(line -> line.startsWith("ERROR:"))
                .reduce((_, last) -> last)
                .orElseGet(() -> tail.lines().reduce("it said nothing", (_, last) -> last))
                .replaceFirst("ERROR:\\s*", "")
                .replaceAll("https?://\\S+", "(address)");
    }

    /// Reads the lines that the template above asks for.
    private static final class PageProgress {
        private static final long BETWEEN_NANOS = 100_000_000;

        private final TransferWatch watch;
        private long before;
        private long last;
        private long toldAt = System.nanoTime() - BETWEEN_NANOS;

        PageProgress(TransferWatch watch) {
            this.watch = watch;
        }

        /// Picture and sound may come as two files: the second begins at nothing again.
        void hear(String line) {
            List<String> words = List.of(line.strip().split("\\s+", -1));
            if (words.size() != 3 || !words.getFirst().equals(MARK)) {
                return;
            }
            long bytes = number(words.get(1)).orElse(last);
            if (bytes < last) {
                before += last;
            }
            last = bytes;
            OptionalLong total = before == 0 ? number(words.get(2)) : OptionalLong.empty();
            if (System.nanoTime() - toldAt >= BETWEEN_NANOS
                    || total.equals(OptionalLong.of(bytes))) {
                toldAt = System.nanoTime();
                watch.progress(before + bytes, total);
            }
        }

        private static OptionalLong number(String text) {
            return text.matches("\\d{1,18}(\\.\\d{1,9})?")
                    ? OptionalLong.of((long) Double.parseDouble(text))
                    : OptionalLong.empty();
        }
    }
}
