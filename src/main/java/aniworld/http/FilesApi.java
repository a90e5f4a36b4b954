package aniworld.http;

import aniworld.library.EpisodeNumber;
import aniworld.library.GoneFile;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.ShelfFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which files a series has, and which it had.
final class FilesApi implements Api {
    private final Library library;

    FilesApi(Library library) {
        this.library = library;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime/{anime_id}/files", Guard.REQUIRED, this::files);
    }

    private void files(Exchange exchange) {
        Holding series = Asked.series(exchange, library);
        exchange.data(
                Stream.concat(
                                series.files().stream().map(file -> there(series, file)),
                                library.gone(series.series().key()).stream().map(FilesApi::gone))
                        .toList());
    }

    private static Seen there(Holding series, ShelfFile file) {
        boolean counts =
                file.episodes().isEmpty()
                        || file.episodes().stream()
                                .anyMatch(one -> series.fileOf(one).equals(Optional.of(file)));
        return seen(file, counts, Optional.empty());
    }

    private static Seen gone(GoneFile gone) {
        return seen(gone.file(), false, Optional.of(gone.since()));
    }

    private static Seen seen(ShelfFile file, boolean counts, Optional<Instant> since) {
        return new Seen(
                file.path().toString(),
                file.size(),
                file.modified(),
                file.episodes().stream().map(EpisodeNumber::dashed).toList(),
                file.language(),
                file.edition().version(),
                file.edition().sidecars(),
                counts,
                since);
    }

    /// @param counts whether it is the one that stands for any of its episodes
    private record Seen(
            String path,
            long sizeBytes,
            Instant modified,
            List<String> episodes,
            Optional<String> language,
            int version,
            int sidecars,
            boolean counts,
            Optional<Instant> goneSince) {}
}
