package aniworld.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a process asked of the kernel, as `strace -f -y` wrote it down: each call once, in the
/// order in which the calls came back.
final class Trace {
    private static final String UNFINISHED = " <unfinished ...>";
    private static final String RESUMED = " resumed>";

    private final List<String> calls;

    private Trace(List<String> calls) {
        this.calls = calls;
    }

    /// What must stand before a command whose writing calls are to be written down.
    static List<String> command(Path strace, Path log) {
        return List.of(
                strace.toString(),
                "-f",
                "-y",
                "-s",
                "64",
                "-e",
                "trace=write,writev,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat",
                "-o",
                log.toString());
    }

    static Trace read(Path log) throws IOException {
        var calls = new ArrayList<String>();
        Map<String, String> begun = new HashMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            String thread = line.substring(0, line.indexOf(' '));
            String call = line.substring(thread.length()).strip();
            if (call.endsWith(UNFINISHED)) {
                begun.put(thread, call.substring(0, call.length() - UNFINISHED.length()));
            } else if (call.contains(RESUMED)) {
                int rest = call.indexOf(RESUMED) + RESUMED.length();
                calls.add(begun.remove(thread) + call.substring(rest));
            } else {
                calls.add(call);
            }
        }
        return new Trace(calls);
    }

    /// The place of the first such call after another place.
    ///
    /// @param parts what its text has in it, in any order
    int first(int after, String... parts) {
        for (int place = after + 1; place < calls.size(); place++) {
            String call = calls.get(place);
            if (List.of(parts).stream().allMatch(call::contains)) {
                return place;
            }
        }
        throw new AssertionError(
                "no call with %s after %d in:\n%s"
                        .formatted(List.of(parts), after, String.join("\n", calls)));
    }

    /// The place of the last such call.
    int last(String... parts) {
        int last = first(-1, parts);
        for (int place = last; place < calls.size(); place++) {
            if (List.of(parts).stream().allMatch(calls.get(place)::contains)) {
                last = place;
            }
        }
        return last;
    }
}
