package aniworld.transfer;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A program of the user's, run as a child process. It ends when it is done, when its time is over
/// or when the stop is pulled, and then its own children with it.
///
/// @param name for people
/// @param patience how long it may take
record Child(String name, Duration patience, Stop stop) {
    private static final File NOTHING = new File("/dev/null");
    private static final int LONGEST_LINE = 2000;
    private static final int LONGEST_TAIL = 4000;
    private static final long LOOK_MILLIS = 50;
    private static final long END_SECONDS = 5;

    /// How it ended.
    ///
    /// @param tail the last of what it said
    record Ended(int code, String tail) {}

    /// Runs it to its end. It gets no input.
    ///
    /// @param folder to run in
    /// @param lines hears each line of its output, on another thread
    /// @throws IOException when it could not be started or had to be ended
    Ended run(List<String> command, Path folder, Consumer<String> lines) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(NOTHING));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ANIWORLD_"));
        Process process = builder.start();
        var tail = new Tail(lines);
        Thread reading =
                Thread.ofVirtual().name(name).start(() -> tail.read(process.inputReader()));
        try {
            await(process);
            reading.join(Duration.ofSeconds(END_SECONDS));
            return new Ended(process.exitValue(), tail.text());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was stopped", interrupt);
        } finally {
            end(process);
        }
    }

    private void await(Process process) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stop.isPulled()) {
                throw Hindrance.passing("The transfer was stopped");
            }
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw Hindrance.passing(
                        name + " did not come to an end within " + patience.toSeconds() + " s");
            }
        }
    }

    /// Those it has started are asked for first: without their parent nobody would know them.
    private static void end(Process process) {
        var family = new ArrayList<ProcessHandle>();
        family.add(process.toHandle());
        try (Stream<ProcessHandle> younger = process.descendants()) {
            younger.forEach(family::add);
        }
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Child::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(END_SECONDS, TimeUnit.SECONDS).handle((_, _) -> true).join();
    }

    /// Gathers the end of an output whose length nobody knows.
    private static final class Tail {
        private final Consumer<String> lines;
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder last = new StringBuilder();

        Tail(Consumer<String> lines) {
            this.lines = lines;
        }

        void read(Reader reader) {
            var piece = new char[1024];
            try (reader) {
                for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
                    take(piece, count);
                }
            } catch (IOException ended) {
                take(new char[] {'\n'}, 1);
            }
            take(new char[] {'\n'}, 1);
        }

        private synchronized void take(char[] piece, int count) {
            for (int i = 0; i < count; i++) {
                if (piece[i] == '\n' || piece[i] == '\r') {
                    endLine();
                } else if (line.length() < LONGEST_LINE) {
                    line.append(piece[i]);
                }
            }
        }

        private void endLine() {
            if (line.isEmpty()) {
                return;
            }
            last.append(line).append('\n');
            last.delete(0, Math.max(0, last.length() - LONGEST_TAIL));
            lines.accept(line.toString());
            line.setLength(0);
        }

        synchronized String text() {
            return last.toString().strip();
        }
    }
}
