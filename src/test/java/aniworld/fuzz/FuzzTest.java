package aniworld.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes, a parser reads it or says why it does not, soon and with little memory.
@Timeout(60)
class FuzzTest {
    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final int INPUTS = 1_500;
    private static final long MOST_BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @MethodSource("aniworld.fuzz.Parser#all")
    void noInputBreaksAParser(Parser parser) {
        var mutations = new Mutations(parser.seeds(), 20_261_123);
        for (int count = 0; count < INPUTS; count++) {
            read(parser, mutations.next());
        }
    }

    @ParameterizedTest
    @MethodSource("aniworld.fuzz.Parser#all")
    void whatBrokeAParserOnceDoesNotAgain(Parser parser) throws IOException {
        for (byte[] input : found(parser)) {
            read(parser, input);
        }
    }

    private static List<byte[]> found(Parser parser) throws IOException {
        Path folder = FOUND.resolve(parser.name());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FuzzTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(Parser parser, byte[] input) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            parser.reading().accept(input);
        } catch (RuntimeException | Error failure) {
            String coded = Base64.getEncoder().encodeToString(input);
            throw new AssertionError(parser + " breaks at " + coded, failure);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes that %s takes for %d", parser, input.length)
                .isLessThan(MOST_BYTES);
    }
}
