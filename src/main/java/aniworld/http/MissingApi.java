package aniworld.http;

import aniworld.downloads.DownloadId;
import aniworld.downloads.FailedSource;
import aniworld.downloads.HistoryQuery;
import aniworld.downloads.Queue;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.GoneFile;
import aniworld.library.Holding;
import aniworld.library.Library;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why each missing episode of a series is missing, and what was tried.
final class MissingApi implements Api {
    /// Of what a series went through, the latest.
    private static final Page LATEST = new Page(1, 100);

    private final Library library;
    private final Queue queue;

    MissingApi(Library library, Queue queue) {
        this.library = library;
        this.queue = queue;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/anime/{anime_id}/missing", Guard.REQUIRED, this::missing);
    }

    private void missing(Exchange exchange) {
        Holding series = Asked.series(exchange, library);
        SeriesKey key = series.series().key();
        Map<EpisodeNumber, GoneFile> gone = gone(key);
        Map<EpisodeNumber, List<Map<String, Object>>> tried = tried(key);
        List<EpisodeNumber> underway =
                queue.active(key).stream().map(one -> one.ref().episode()).toList();
        exchange.data(
                series.missing(library.today()).stream()
                        .map(
                                episode ->
                                        Lack.of(
                                                episode,
                                                underway.contains(episode.number()),
                                                Optional.ofNullable(gone.get(episode.number())),
                                                tried.getOrDefault(episode.number(), List.of())))
                        .toList());
    }

    /// By episode, of several files the one that was there last.
    private Map<EpisodeNumber, GoneFile> gone(SeriesKey key) {
        Map<EpisodeNumber, GoneFile> gone = new HashMap<>();
        for (GoneFile file : library.gone(key)) {
            file.file().episodes().forEach(episode -> gone.putIfAbsent(episode, file));
        }
        return gone;
    }

    /// Failures by episode, newest first; with the sources, while the download is in the queue.
    private Map<EpisodeNumber, List<Map<String, Object>>> tried(SeriesKey key) {
        var failures = new HistoryQuery(Optional.of(key), Optional.of(HistoryQuery.Ending.FAILED));
        Map<DownloadId, List<FailedSource>> sources = queue.failedSources().of(key);
        Map<EpisodeNumber, List<Map<String, Object>>> tried = new HashMap<>();
        queue.history(failures, LATEST)
                .entries()
                .forEach(
                        entry ->
                                tried.computeIfAbsent(
                                                entry.download().episode(), _ -> new ArrayList<>())
                                        .add(
                                                DownloadView.of(
                                                        entry,
                                                        sources.getOrDefault(
                                                                entry.download().id(),
                                                                List.of()))));
        return tried;
    }

    /// What stands first among the reasons is the one to tell.
    private enum Reason {
        /// It is in the queue: on its way.
        QUEUED,

        /// The last attempts failed.
        FAILED,

        /// There was a file, which a scan did not find any more.
        FILE_GONE,

        /// Nobody has tried yet.
        UNTRIED
    }

    private record Lack(
            String number,
            String title,
            Optional<String> released,
            String reason,
            Optional<Gone> gone,
            List<Map<String, Object>> tried) {
        static Lack of(
                Episode episode,
                boolean underway,
                Optional<GoneFile> gone,
                List<Map<String, Object>> tried) {
            return new Lack(
                    episode.number().dashed(),
                    episode.title(),
                    episode.released().map(LocalDate::toString),
                    ProvidersApi.word(reason(underway, gone.isPresent(), !tried.isEmpty())),
                    gone.map(Gone::of),
                    tried);
        }

        private static Reason reason(boolean underway, boolean gone, boolean tried) {
            if (underway) {
                return Reason.QUEUED;
            }
            if (tried) {
                return Reason.FAILED;
            }
            return gone ? Reason.FILE_GONE : Reason.UNTRIED;
        }
    }

    private record Gone(String path, Instant since) {
        static Gone of(GoneFile gone) {
            return new Gone(gone.file().path().toString(), gone.since());
        }
    }
}
