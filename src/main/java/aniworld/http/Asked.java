package aniworld.http;

import aniworld.library.Found;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.problem.Problem;

/// What the path of a request names.
final class Asked {
    private Asked() {}

    /// The series of `{anime_id}`: a key, an older key, or the name of a folder, which is
    /// deprecated and which the client is told about.
    ///
    /// @throws Problem NOT_FOUND
    static Holding series(Exchange exchange, Library library) {
        Found found =
                library.find(exchange.path("anime_id"))
                        .orElseThrow(() -> Problem.notFound("Anime not found"));
        FolderLookup.warn(exchange, found);
        return found.holding();
    }
}
