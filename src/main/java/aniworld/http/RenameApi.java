package aniworld.http;

import aniworld.downloads.Queue;
import aniworld.library.EpisodeNumber;
import aniworld.library.Library;
import aniworld.library.SeriesKey;
import aniworld.problem.Problem;
import aniworld.shelf.Renaming;
import java.util.List;
import java.util.Locale;

/// How the naming pattern would name what is there; done only when asked for.
final class RenameApi implements Api {
    private final Library library;
    private final Renaming renaming;
    private final Queue queue;

    RenameApi(Library library, Renaming renaming, Queue queue) {
        this.library = library;
        this.renaming = renaming;
        this.queue = queue;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime/{anime_id}/rename", Guard.REQUIRED, this::preview);
        routes.post("/api/anime/{anime_id}/rename", Guard.REQUIRED, this::rename);
    }

    private void preview(Exchange exchange) {
        exchange.data(shown(renaming.preview(asked(exchange))));
    }

    /// A download that goes on would come under a name of before.
    private void rename(Exchange exchange) {
        SeriesKey key = asked(exchange);
        if (!queue.active(key).isEmpty()) {
            throw Problem.conflict("Episodes of the series are in the queue; remove them first");
        }
        exchange.data(shown(renaming.apply(key)));
    }

    private SeriesKey asked(Exchange exchange) {
        return Asked.series(exchange, library).series().key();
    }

    private static List<Line> shown(List<Renaming.Row> rows) {
        return rows.stream().map(Line::of).toList();
    }

    private record Line(String path, String newPath, List<String> episodes, String status) {
        static Line of(Renaming.Row row) {
            return new Line(
                    row.file().path().toString(),
                    row.to().toString(),
                    row.file().episodes().stream().map(EpisodeNumber::dashed).toList(),
                    row.verdict().name().toLowerCase(Locale.ROOT));
        }
    }
}
