package aniworld.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real child process whose output is read while it runs. Closing kills it.
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Transcript output;
    private final Transcript errors;

    private Program(Process process) {
        this.process = process;
        this.output = Transcript.of(process.inputReader());
        this.errors = Transcript.of(process.errorReader());
    }

    /// Starts Aniworld itself, from the classes under test, in a process of its own.
    static Program aniworld(Map<String, String> environment, String... arguments)
            throws IOException {
        return start(environment, command(arguments));
    }

    /// What starts Aniworld from the classes under test.
    static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("aniworld.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    static Program start(Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("ANIWORLD_"));
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    /// Waits until standard output has this text behind all that was awaited before, and gives the
    /// output so far.
    String await(String text) throws InterruptedException {
        if (!output.await(text, PATIENCE)) {
            throw new AssertionError(
                    "\"%s\" never came; output:\n%s\nerrors:\n%s"
                            .formatted(text, output.text(), errors.text()));
        }
        return output.text();
    }

    /// Waits for the process to end by itself and gives its exit code.
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it runs on; output:\n" + output.text());
        }
        return process.exitValue();
    }

    /// All of standard output; to be asked after the end.
    String output() throws InterruptedException {
        return output.whole(PATIENCE);
    }

    /// All of standard error; to be asked after the end.
    String errors() throws InterruptedException {
        return errors.whole(PATIENCE);
    }

    /// Types one line at its standard input, and ends that.
    void answer(String line) throws IOException {
        try (var input = process.outputWriter()) {
            input.write(line + "\n");
        }
    }

    long pid() {
        return process.pid();
    }

    /// SIGTERM.
    void terminate() {
        process.destroy();
    }

    /// SIGTERM for what the process has started, not for itself.
    void endChildren() {
        process.children().forEach(ProcessHandle::destroy);
    }

    /// SIGKILL: nothing of the process runs on.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /// What a process says, as it says it.
    private static final class Transcript {
        private final StringBuilder said = new StringBuilder();
        private int heard;
        private boolean over;

        static Transcript of(Reader reader) {
            var transcript = new Transcript();
            Thread.ofVirtual().start(() -> transcript.take(reader));
            return transcript;
        }

        private void take(Reader reader) {
            var piece = new char[4096];
            try (reader) {
                for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
                    append(new String(piece, 0, length));
                }
            } catch (IOException closed) {
                append("(closed: " + closed.getMessage() + ")");
            } finally {
                end();
            }
        }

        private synchronized void append(String piece) {
            said.append(piece);
            notifyAll();
        }

        private synchronized void end() {
            over = true;
            notifyAll();
        }

        synchronized boolean await(String text, Duration longest) throws InterruptedException {
            long end = System.nanoTime() + longest.toNanos();
            while (said.indexOf(text, heard) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (over || left <= 0) {
                    return false;
                }
                wait(left);
            }
            heard = said.indexOf(text, heard) + text.length();
            return true;
        }

        synchronized String whole(Duration longest) throws InterruptedException {
            long end = System.nanoTime() + longest.toNanos();
            while (!over) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("its output stays open");
                }
                wait(left);
            }
            return said.toString().strip();
        }

        synchronized String text() {
            return said.toString();
        }
    }
}
