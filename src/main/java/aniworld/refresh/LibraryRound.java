package aniworld.refresh;

import aniworld.events.Topic;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesKey;
import aniworld.problem.Problem;
import aniworld.refresh.SearchResult.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks about every series once, four at a time, and tells what comes of it. A round that was cut
/// short goes on where it was, but for a few series about which it asks twice. For one run.
final class LibraryRound {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryRound.class);
    static final Duration LONGEST = Duration.ofHours(6);
    private static final int AT_ONCE = 4;
    private static final int NOTED_AT_ONCE = 20;

    private final Question question;
    private final Asked asked;
    private final RoundStore store;
    private final Topic<RefreshEvent> events;
    private final List<SeriesKey> notedSoon = new ArrayList<>();
    private int total;
    private int done;
    private int matched;
    private int refreshed;
    private int failed;

    LibraryRound(Question question, Asked asked, RoundStore store, Topic<RefreshEvent> events) {
        this.question = question;
        this.asked = asked;
        this.store = store;
        this.events = events;
    }

    interface Question {
        RefreshResult ask(SeriesKey key, Asked asked) throws InterruptedException;
    }

    /// Returns when all are done, or after six hours.
    void run(List<Series> series, ExecutorService threads) throws InterruptedException {
        total = series.size();
        events.publish(new RefreshEvent.Started(total));
        Queue<Series> waiting = new ConcurrentLinkedQueue<>(left(series));
        Callable<Boolean> worker = () -> work(waiting);
        threads.invokeAll(
                Collections.nCopies(AT_ONCE, worker), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        store.end();
        events.publish(completed());
    }

    private synchronized List<Series> left(List<Series> series) {
        Optional<Set<SeriesKey>> before = store.unfinished(LONGEST);
        if (before.isEmpty()) {
            store.begin();
            return series;
        }
        var left = series.stream().filter(one -> !before.get().contains(one.key())).toList();
        done = total - left.size();
        return left;
    }

    private boolean work(Queue<Series> waiting) throws InterruptedException {
        for (Series next = waiting.poll(); next != null; next = waiting.poll()) {
            tell(next, outcome(next));
        }
        return true;
    }

    private RefreshResult outcome(Series series) throws InterruptedException {
        try {
            return question.ask(series.key(), asked);
        } catch (Problem problem) {
            return broken(series, String.valueOf(problem.getMessage()));
        } catch (RuntimeException fault) {
            LOG.error("Asking about {} failed", series.key(), fault);
            return broken(series, "Failed by a fault of the program");
        }
    }

    private static RefreshResult broken(Series series, String reason) {
        String provider = series.origin().map(Origin::provider).orElse("");
        return new RefreshResult.Failed(new Failure(provider, reason));
    }

    private synchronized void tell(Series series, RefreshResult result) {
        switch (result) {
            case RefreshResult.Refreshed news -> {
                count(series, news.holding().series());
                note(news.holding().series().key());
            }
            case RefreshResult.Failed failure -> {
                failed++;
                events.publish(new RefreshEvent.Failed(series.key(), failure.failure()));
            }
            case RefreshResult.Unmatched _ -> note(series.key());
            case RefreshResult.NotThere _ -> {}
        }
        done++;
        events.publish(new RefreshEvent.Progress(done, total, series.key()));
    }

    private void note(SeriesKey key) {
        notedSoon.add(key);
        if (notedSoon.size() >= NOTED_AT_ONCE) {
            store.asked(notedSoon);
            notedSoon.clear();
        }
    }

    private void count(Series before, Series now) {
        refreshed++;
        if (before.origin().isEmpty()) {
            matched++;
            events.publish(new RefreshEvent.Matched(before.key(), now.key()));
        }
    }

    private synchronized RefreshEvent completed() {
        return new RefreshEvent.Completed(matched, refreshed, failed);
    }
}
