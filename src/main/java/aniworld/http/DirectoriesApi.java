package aniworld.http;

import aniworld.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The server's folders, for whoever chooses one of them. The owner of the server is who is logged
/// in; what the operating system hides from the server is hidden here too.
final class DirectoriesApi implements Api {
    private static final int LONGEST_PATH = 4096;
    private static final int MOST = 1000;

    @Override
    public void routes(Routes routes) {
        routes.get("/api/config/directories", Guard.REQUIRED, DirectoriesApi::list);
    }

    private static void list(Exchange exchange) throws IOException {
        Query query = exchange.query();
        Optional<String> asked = query.text("path", LONGEST_PATH).filter(text -> !text.isEmpty());
        query.check();
        Path folder = asked.map(DirectoriesApi::path).orElseGet(DirectoriesApi::home);
        if (!Files.isDirectory(folder)) {
            throw Problem.notFound("There is no such folder");
        }
        exchange.data(view(folder));
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException _) {
            // Said below: no path at all is no absolute one either.
        }
        throw Problem.validation("path", "must be an absolute path");
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "/")).toAbsolutePath().normalize();
    }

    private static Listing view(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> below = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path path : below) {
                if (!path.getFileName().toString().startsWith(".")) {
                    found.add(path);
                }
            }
        } catch (AccessDeniedException denied) {
            throw Problem.badRequest("The server may not look into this folder");
        }
        found.sort(Comparator.comparing(DirectoriesApi::name, Collator.getInstance(Locale.ROOT)));
        return new Listing(
                folder.toString(),
                Optional.ofNullable(folder.getParent()).map(Path::toString),
                Files.isWritable(folder),
                found.stream()
                        .limit(MOST)
                        .map(path -> new Entry(name(path), path.toString()))
                        .toList(),
                found.size() > MOST);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /// @param more whether there are more than are listed
    private record Listing(
            String path,
            Optional<String> parent,
            boolean writable,
            List<Entry> directories,
            boolean more) {}

    private record Entry(String name, String path) {}
}
