package aniworld;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Programs of the machine that some tests need.
public final class Tools {
    private static final Path LEFT_OUT = Path.of("target", "left-out.txt");
    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Tools() {}

    /// Goes on when the program is there. Otherwise the calling test is skipped, and
    /// `target/left-out.txt` gets a line that says so; with `ANIWORLD_REQUIRE=all` it fails.
    ///
    /// @return where the program is
    public static Path require(String program) {
        Class<?> test = STACK.getCallerClass();
        return require(program, test);
    }

    /// As `require(program)`, for parts that several tests share.
    public static Path require(String program, Class<?> test) {
        return find(program).orElseGet(() -> missing(program, test));
    }

    /// As [#require(String)], for a file of a package that is no program.
    ///
    /// @param part what it is, for people
    public static Path requireFile(Path file, String part) {
        Class<?> test = STACK.getCallerClass();
        return Files.isRegularFile(file) ? file : missing(part, test);
    }

    /// On the path, or where Debian keeps servers, which is on root's path only.
    private static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator, -1)),
                        Stream.of("/usr/sbin", "/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing(String program, Class<?> test) {
        throw leaveOut(test.getSimpleName() + " needs " + program + ", which is not installed");
    }

    /// Skips the calling test as if a program were missing.
    ///
    /// @return never; for a `throw` that the compiler understands
    public static RuntimeException leaveOut(String words) {
        if ("all".equals(System.getenv("ANIWORLD_REQUIRE"))) {
            return fail(words);
        }
        note(words);
        return Assumptions.abort(words);
    }

    private static void note(String line) {
        try {
            Files.createDirectories(LEFT_OUT.getParent());
            Files.writeString(
                    LEFT_OUT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
