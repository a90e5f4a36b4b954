package aniworld.http;

import aniworld.downloads.Download;
import aniworld.downloads.DownloadState;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.library.Series;
import aniworld.library.SeriesList;
import aniworld.library.ShelfFile;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Series as clients see them.
final class AnimeView {
    private AnimeView() {}

    static Row row(SeriesList.Row row) {
        return new Row(
                row.key().value(),
                row.name(),
                row.folder(),
                row.missing(),
                row.page().orElse(""),
                row.updatedAt());
    }

    static String link(Series series) {
        return series.facts().page().map(URI::toString).orElse("");
    }

    static Detail detail(Holding holding, List<Download> active, LocalDate today) {
        Series series = holding.series();
        return new Detail(
                series.key().value(),
                series.name(),
                series.folder(),
                dashed(holding.episodes()),
                series.facts().description(),
                dashed(holding.missing(today)),
                seasons(holding, active, today),
                link(series),
                series.origin().map(Origin::provider),
                PosterApi.address(series),
                series.facts().year(),
                series.updatedAt(),
                series.monitored(),
                series.languages());
    }

    private static List<String> dashed(List<Episode> episodes) {
        return episodes.stream().map(episode -> episode.number().dashed()).toList();
    }

    private static List<Season> seasons(Holding holding, List<Download> active, LocalDate today) {
        Map<EpisodeNumber, Download> queued = new HashMap<>();
        active.forEach(download -> queued.put(download.ref().episode(), download));
        Map<Integer, List<Seen>> seasons = new TreeMap<>();
        for (Episode episode : holding.episodes()) {
            Optional<Download> download = Optional.ofNullable(queued.get(episode.number()));
            seasons.computeIfAbsent(episode.number().season(), _ -> new ArrayList<>())
                    .add(seen(holding, episode, download, today));
        }
        return seasons.entrySet().stream()
                .map(season -> new Season(season.getKey(), season.getValue()))
                .toList();
    }

    private static Seen seen(
            Holding holding, Episode episode, Optional<Download> download, LocalDate today) {
        Optional<ShelfFile> file = holding.fileOf(episode.number());
        return new Seen(
                episode.number().dashed(),
                episode.title(),
                status(episode, file, download, today),
                file.map(held -> held.path().toString()),
                file.map(ShelfFile::size),
                file.flatMap(ShelfFile::language),
                episode.released().map(LocalDate::toString));
    }

    private static String status(
            Episode episode,
            Optional<ShelfFile> file,
            Optional<Download> download,
            LocalDate today) {
        if (download.isPresent()) {
            return moves(download.get().state()) ? "downloading" : "queued";
        }
        if (file.isPresent()) {
            return "present";
        }
        return episode.isReleased(today) ? "missing" : "upcoming";
    }

    private static boolean moves(DownloadState state) {
        return switch (state) {
            case DownloadState.Running _, DownloadState.Waiting _ -> true;
            case DownloadState.Pending _, DownloadState.Held _, DownloadState.Ended _ -> false;
        };
    }

    record Row(
            String key,
            String name,
            String folder,
            int missingEpisodes,
            String link,
            Instant updatedAt) {}

    record Detail(
            String key,
            String title,
            String folder,
            List<String> episodes,
            String description,
            List<String> missing,
            List<Season> seasons,
            String link,
            Optional<String> provider,
            Optional<String> poster,
            OptionalInt year,
            Instant updatedAt,
            boolean monitored,
            List<String> languages) {}

    record Season(int season, List<Seen> episodes) {}

    record Seen(
            String number,
            String title,
            String status,
            Optional<String> file,
            Optional<Long> sizeBytes,
            Optional<String> language,
            Optional<String> released) {}
}
