package aniworld.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test that asks for one a library of its own, and takes it away behind it.
public final class OwnLibrary implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(OwnLibrary.class);

    private record Opened(Path folder, TempLibrary library) implements AutoCloseable {
        static Opened open() {
            try {
                Path folder = Files.createTempDirectory("aniworld");
                return new Opened(folder, new TempLibrary(folder));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            library.close();
            for (Path path : deepestFirst()) {
                Files.delete(path);
            }
        }

        private List<Path> deepestFirst() throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.sorted(Comparator.reverseOrder()).toList();
            }
        }
    }

    /// A constructor's library belongs to the one test, too.
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == TempLibrary.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(HERE)
                .computeIfAbsent(Opened.class, _ -> Opened.open(), Opened.class)
                .library();
    }
}
