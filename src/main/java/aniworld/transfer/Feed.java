package aniworld.transfer;

import aniworld.net.WebPage;
import aniworld.transfer.hls.MediaPlaylist;
import aniworld.transfer.hls.PlanResult;
import aniworld.transfer.hls.PlaylistReader;
import aniworld.transfer.hls.PlaylistResult;
import aniworld.transfer.hls.SegmentPlan;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One media playlist, read again as long as it is live. Used by one thread alone.
final class Feed {
    /// RFC 8216, section 6.3.4: not before half the target duration after an unchanged playlist.
    private static final int HALF = 2;

    private static final Duration TARGET = Duration.ofSeconds(6);

    private final URI address;
    private final Documents documents;
    private final PlaylistReader reader;
    private final Chunks chunks = new Chunks();
    private @Nullable SegmentPlan plan;
    private List<Chunk> fresh = List.of();
    private Duration target = TARGET;
    private boolean over;
    private long readAt;
    private long newsAt;

    /// @param first as it was just read from this address
    Feed(URI address, MediaPlaylist first, Documents documents, PlaylistReader reader)
            throws IOException {
        this.address = address;
        this.documents = documents;
        this.reader = reader;
        take(first);
    }

    /// What came since the last question, in order.
    List<Chunk> take() {
        List<Chunk> taken = fresh;
        fresh = List.of();
        return taken;
    }

    /// Whether nothing more will come.
    boolean isOver() {
        return over;
    }

    /// Reads the playlist again when it is time.
    void look() throws IOException {
        if (over || !fresh.isEmpty() || silence(readAt).compareTo(target.dividedBy(HALF)) < 0) {
            return;
        }
        WebPage page = documents.get(address);
        if (reader.read(page.address(), page.body())
                instanceof PlaylistResult.Media(MediaPlaylist update, _)) {
            take(update);
        } else {
            throw Hindrance.passing("The live playlist is none any more");
        }
    }

    /// How long it has brought nothing beyond what may be expected.
    Duration drought() {
        return silence(newsAt).minus(target.multipliedBy(3));
    }

    private void take(MediaPlaylist playlist) throws IOException {
        PlanResult planned = plan == null ? SegmentPlan.of(playlist) : plan.further(playlist);
        switch (planned) {
            case PlanResult.Unfetchable(String reason) -> throw Hindrance.lasting(reason);
            case PlanResult.Planned(SegmentPlan next) -> {
                plan = next;
                fresh = chunks.of(next);
            }
        }
        MediaPlaylist.Timeline timeline = playlist.timeline();
        target = timeline.target().filter(Duration::isPositive).orElse(TARGET);
        over =
                timeline.ended()
                        || timeline.type().filter(MediaPlaylist.Type.VOD::equals).isPresent();
        readAt = System.nanoTime();
        newsAt = fresh.isEmpty() && newsAt != 0 ? newsAt : readAt;
    }

    private static Duration silence(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
