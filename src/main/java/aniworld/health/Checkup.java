package aniworld.health;

import aniworld.downloads.Queue;
import aniworld.provider.Providers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Looks at each part, at all of them at once, and waits no longer than a second: a disk or a
/// database that hangs must not make the answer hang. Safe for any thread.
public final class Checkup {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Look<Duration> database;
    private final Look<FolderHealth> anime;
    private final Look<FolderHealth> downloads;
    private final Supplier<Providers> providers;
    private final ProviderRecords records;
    private final Look<Map<String, Boolean>> programs;

    /// @param folders as they are configured when somebody asks
    /// @param environment the variable `PATH` is read from it, once
    public Checkup(
            Queue queue,
            Folders folders,
            Supplier<Providers> providers,
            ProviderRecords records,
            Map<String, String> environment) {
        this.database = new Look<>("database", () -> timed(queue));
        this.anime = FolderHealth.look("anime", folders.anime());
        this.downloads = FolderHealth.look("downloads", () -> made(folders.downloads().get()));
        this.providers = providers;
        this.records = records;
        var machine = Programs.of(environment);
        this.programs = new Look<>("programs", () -> programs(machine));
    }

    /// Where the user's files are.
    public record Folders(Supplier<Optional<Path>> anime, Supplier<Optional<Path>> downloads) {}

    public HealthReport examine() throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        var database = this.database.begin();
        var anime = this.anime.begin();
        var downloads = this.downloads.begin();
        var programs = this.programs.begin();
        return new HealthReport(
                database.await(deadline),
                anime.await(deadline).orElse(FolderHealth.UNAVAILABLE),
                downloads.await(deadline).orElse(FolderHealth.UNAVAILABLE),
                records.health(providers.get()),
                programs.await(deadline).orElse(Map.of()));
    }

    private static Duration timed(Queue queue) {
        long start = System.nanoTime();
        queue.state();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// The folder, or while it is yet to be made with the first download, the one around it.
    private static Optional<Path> made(Optional<Path> folder) {
        return folder.map(
                path -> Files.exists(path) || path.getParent() == null ? path : path.getParent());
    }

    private static Map<String, Boolean> programs(Programs machine) {
        var found = new TreeMap<String, Boolean>();
        for (String program : new String[] {"ffmpeg", "ffprobe", "yt-dlp"}) {
            found.put(program, machine.has(program));
        }
        return found;
    }
}
