package aniworld.schedule;

import aniworld.downloads.AddResult;
import aniworld.downloads.Download;
import aniworld.downloads.DownloadState;
import aniworld.downloads.Enqueue;
import aniworld.downloads.Priority;
import aniworld.downloads.Queue;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.SeriesKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Queues what monitored series miss. What failed for good is tried once a day: an episode that is
/// listed may get its source hours later, and one that never gets any must not fill the queue. Safe
/// for any thread.
public final class AutoDownload {
    private static final Logger LOG = LoggerFactory.getLogger(AutoDownload.class);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofDays(1);

    private final Library library;
    private final Queue queue;

    public AutoDownload(Library library, Queue queue) {
        this.library = library;
        this.queue = queue;
    }

    void run(Instant now) {
        for (Holding series : library.monitored()) {
            List<EpisodeNumber> missing =
                    series.missing(library.today()).stream().map(Episode::number).toList();
            if (!missing.isEmpty()) {
                order(series.series().key(), missing, now);
            }
        }
    }

    private void order(SeriesKey key, List<EpisodeNumber> missing, Instant now) {
        Map<EpisodeNumber, Download> failed = failed(key);
        var fresh = new ArrayList<EpisodeNumber>();
        for (EpisodeNumber number : missing) {
            Optional.ofNullable(failed.get(number))
                    .ifPresentOrElse(download -> retry(download, now), () -> fresh.add(number));
        }
        for (int from = 0; from < fresh.size(); from += Enqueue.MOST_EPISODES) {
            int to = Math.min(fresh.size(), from + Enqueue.MOST_EPISODES);
            add(key, fresh.subList(from, to));
        }
    }

    /// The latest failure of each episode that has one.
    private Map<EpisodeNumber, Download> failed(SeriesKey key) {
        var failed = new HashMap<EpisodeNumber, Download>();
        queue.failed(key).forEach(download -> failed.put(download.ref().episode(), download));
        return failed;
    }

    private void retry(Download download, Instant now) {
        if (download.state() instanceof DownloadState.Failed failure && isOld(failure, now)) {
            queue.retry(download.id());
        }
    }

    /// One of the future is from before the clock was set back.
    private static boolean isOld(DownloadState.Failed failure, Instant now) {
        return failure.at().isAfter(now) || !failure.at().plus(BEFORE_ANOTHER_TRY).isAfter(now);
    }

    private void add(SeriesKey key, List<EpisodeNumber> episodes) {
        var wish = new Enqueue(key, episodes, Priority.NORMAL, false, Optional.empty());
        if (queue.add(wish) instanceof AddResult.Added added) {
            LOG.info("Queued {} missing episodes of {}", added.queued().size(), key);
        }
    }
}
