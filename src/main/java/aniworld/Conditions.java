package aniworld;

import aniworld.access.AccessRules;
import aniworld.downloads.DownloadLimits;
import aniworld.downloads.Hours;
import aniworld.downloads.Taste;
import aniworld.health.Connectivity;
import aniworld.logs.LogFormat;
import aniworld.logs.LogLevel;
import aniworld.logs.LogRules;
import aniworld.schedule.ScheduleRules;
import aniworld.settings.LiveSettings;
import aniworld.settings.Settings;
import aniworld.shelf.NamePattern;
import aniworld.transfer.HostLimits;
import aniworld.transfer.Patience;
import aniworld.transfer.TransferLimits;
import aniworld.transfer.Wrapping;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The settings in the words of the rooms, always as they are now. A room takes the method that it
/// needs and knows nothing of the settings.
final class Conditions {
    private static final double BYTES_PER_MEGABIT = 1e6 / 8;
    private static final long BYTES_PER_KILOBIT = 1000 / 8;

    private final LiveSettings settings;

    Conditions(LiveSettings settings) {
        this.settings = settings;
    }

    Settings current() {
        return settings.current();
    }

    Optional<Path> animeDirectory() {
        return current().folders().animeDirectory();
    }

    Optional<Path> downloadDirectory() {
        return current().folders().downloadDirectory();
    }

    int trashDays() {
        return current().folders().trashDays();
    }

    NamePattern namePattern() {
        return current().downloads().episodeNamePattern();
    }

    /// Streams come in pieces, so that they have no container of their own to keep.
    Taste taste() {
        Settings.Downloads downloads = current().downloads();
        Wrapping wrapping =
                switch (downloads.container()) {
                    case ORIGINAL, MKV -> Wrapping.MKV;
                    case MP4 -> Wrapping.MP4;
                };
        return new Taste(downloads.preferredLanguages(), wrapping);
    }

    Duration providerTimeout() {
        return current().provision().timeout();
    }

    List<Connectivity.Host> diagnosticsHosts() {
        return current().diagnostics().hosts().stream().map(Connectivity.Host::reference).toList();
    }

    /// The hours are those of the machine's own clock.
    DownloadLimits downloads() {
        List<Hours.Span> spans =
                current().transfers().hours().stream().map(Hours.Span::parse).toList();
        return new DownloadLimits(
                current().downloads().maxConcurrent(), new Hours(spans, ZoneId.systemDefault()));
    }

    TransferLimits transfers() {
        Settings.Downloads downloads = current().downloads();
        Settings.Transfers transfers = current().transfers();
        return TransferLimits.DEFAULTS
                .withBytesPerSecond(bytes(downloads.bandwidthLimitMbps()))
                .withConnections(downloads.connectionsPerDownload())
                .with(
                        new Patience(
                                transfers.stallTimeout(),
                                transfers.minimumSpeedKbps() * BYTES_PER_KILOBIT,
                                transfers.timeout()))
                .with(
                        new HostLimits(
                                bytes(transfers.hostBandwidthMbps()), transfers.hostConnections()));
    }

    private static long bytes(double megabits) {
        return (long) (megabits * BYTES_PER_MEGABIT);
    }

    /// What files in the library may be read by; empty for what the process makes them.
    Optional<String> fileMode() {
        return Optional.of(current().transfers().fileMode()).filter(mode -> !mode.isEmpty());
    }

    ScheduleRules schedule() {
        Settings.Scheduler scheduler = current().scheduler();
        return new ScheduleRules(
                scheduler.enabled(), scheduler.interval(), scheduler.autoDownload());
    }

    LogRules logs() {
        Settings.Logging logging = current().logging();
        return new LogRules(
                LogLevel.valueOf(logging.level().name()),
                logging.file() == null ? LogRules.USUAL_FILE : withoutFolder(logging.file()),
                logging.maxBytes() == null ? LogRules.USUAL_BYTES : logging.maxBytes(),
                logging.backupCount(),
                LogFormat.valueOf(logging.format().name()));
    }

    /// The settings allow `logs/app.log` for `app.log`; it is the same file.
    private static String withoutFolder(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    AccessRules access() {
        Settings.Server server = current().server();
        return new AccessRules(
                server.sessionTimeout(),
                address ->
                        server.trustedProxies().stream()
                                .anyMatch(range -> range.contains(address)));
    }
}
