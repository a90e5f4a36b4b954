package aniworld.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real yt-dlp, on a page of our own.
@Timeout(120)
class ExtractorTest {
    private static final SeededFile FILM = new SeededFile(7, 300_000);
    private static final String PAGE =
            "<html><head><title>Film</title></head><body><video src='/film.mp4'></video></body></html>";

    @TempDir Path folder;

    @Test
    void theFilmBehindAPageArrivesWhole() throws Exception {
        Path program = Tools.require("yt-dlp");
        var tools = new MediaTools(Optional.empty(), Optional.empty(), Optional.of(program));
        var page = new Answers("200 OK", "text/html", PAGE);
        var film = new Serves(FILM);
        Behaviour site =
                (asked, wire) ->
                        (asked.target().endsWith(".mp4") ? film : page).answer(asked, wire);
        var reached = new AtomicLong();
        try (var workshop = new Workshop(folder, tools);
                var origin = LoopbackOrigin.that(site)) {
            var order =
                    new TransferOrder(
                            new TransferSource.Page(origin.address("/watch")),
                            workshop.partial,
                            workshop.target,
                            new AtomicDelivery(folder));

            assertThat(workshop.run(order, (bytes, _) -> reached.set(bytes)))
                    .isEqualTo(new TransferResult.Done(FILM.size()));
            workshop.assertWhole(FILM);
            assertThat(reached).hasValue(FILM.size());
        }
    }
}
