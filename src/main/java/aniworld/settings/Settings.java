package aniworld.settings;

import aniworld.shelf.NamePattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every setting there is, checked. How they are called in JSON is known to [SettingsCodec].
public record Settings(
        Folders folders,
        Server server,
        Downloads downloads,
        Transfers transfers,
        Provision provision,
        Scheduler scheduler,
        Logging logging,
        Diagnostics diagnostics) {

    /// What holds on a first start: no library, no provider, a server for this machine alone.
    public static final Settings DEFAULTS =
            new Settings(
                    new Folders(null, null, 30),
                    new Server(
                            Duration.ofHours(24),
                            60,
                            PublicReads.AUTO,
                            List.of(),
                            List.of(),
                            List.of(),
                            ""),
                    new Downloads(3, 4, 0, List.of(), NamePattern.USUAL, Container.ORIGINAL),
                    new Transfers(
                            Duration.ofSeconds(30), Duration.ofDays(1), 8, 0, 16, List.of(), ""),
                    new Provision(Duration.ofSeconds(30), List.of()),
                    new Scheduler(true, Duration.ofMinutes(60), false),
                    new Logging(LogLevel.INFO, null, null, 3, LogFormat.TEXT),
                    new Diagnostics(false, List.of("google.com", "cloudflare.com", "github.com")));

    /// Where the user's files are.
    ///
    /// @param anime the library's root, absolute; null when none is set
    /// @param downloads where partials are gathered, absolute; null for the folder `.aniworld` of
    ///   the library's root
    /// @param trashDays for how long what was deleted or replaced stays in the trash; 0 for ever
    public record Folders(@Nullable Path anime, @Nullable Path downloads, int trashDays) {
        private static final String PARTIALS = ".aniworld";

        public Folders {
            downloads = isUsual(anime, downloads) ? null : downloads;
        }

        private static boolean isUsual(@Nullable Path anime, @Nullable Path downloads) {
            return anime != null && anime.resolve(PARTIALS).equals(downloads);
        }

        public Optional<Path> animeDirectory() {
            return Optional.ofNullable(anime);
        }

        /// Empty only when neither folder is set.
        public Optional<Path> downloadDirectory() {
            return Optional.ofNullable(downloads)
                    .or(() -> animeDirectory().map(root -> root.resolve(PARTIALS)));
        }
    }

    /// Who may come in, and how often.
    ///
    /// @param sessionTimeout 1-8760 hours
    /// @param rateLimitPerMinute 0 for no limit
    /// @param basePath empty, or `/` and a path without a slash at its end
    public record Server(
            Duration sessionTimeout,
            int rateLimitPerMinute,
            PublicReads publicReads,
            List<String> allowedHosts,
            List<String> allowedOrigins,
            List<AddressRange> trustedProxies,
            String basePath) {
        public Server {
            allowedHosts = List.copyOf(allowedHosts);
            allowedOrigins = List.copyOf(allowedOrigins);
            trustedProxies = List.copyOf(trustedProxies);
        }
    }

    /// Who may read without a token.
    public enum PublicReads {
        AUTO,
        ALWAYS,
        NEVER
    }

    /// How files are fetched and what they are called.
    ///
    /// @param maxConcurrent 1-32
    /// @param connectionsPerDownload 1-16
    /// @param bandwidthLimitMbps 10^6 bits a second over all transfers; 0 for no limit
    /// @param preferredLanguages the best first
    public record Downloads(
            int maxConcurrent,
            int connectionsPerDownload,
            double bandwidthLimitMbps,
            List<String> preferredLanguages,
            NamePattern episodeNamePattern,
            Container container) {
        public Downloads {
            preferredLanguages = List.copyOf(preferredLanguages);
        }
    }

    /// How patient transfers are, what a host is asked for, when they run and who may read what
    /// they bring.
    ///
    /// @param stallTimeout 5-600 s
    /// @param timeout 1-10080 minutes
    /// @param minimumSpeedKbps 10^3 bits a second of a connection; 0 for whatever it brings
    /// @param hostBandwidthMbps 10^6 bits a second over all transfers from one host; 0 for no limit
    /// @param hostConnections 0-128; 0 for no limit
    /// @param hours such as `22:30-06:00`; none for always
    /// @param fileMode octal, or empty
    public record Transfers(
            Duration stallTimeout,
            Duration timeout,
            int minimumSpeedKbps,
            double hostBandwidthMbps,
            int hostConnections,
            List<String> hours,
            String fileMode) {
        public Transfers {
            hours = List.copyOf(hours);
        }
    }

    /// What a finished episode is packed in.
    public enum Container {
        ORIGINAL,
        MKV,
        MP4
    }

    /// Where episodes come from.
    ///
    /// @param timeout 1-600 s
    /// @param providers their ids differ
    public record Provision(Duration timeout, List<ProviderConfig> providers) {
        public Provision {
            providers = List.copyOf(providers);
        }
    }

    /// When the library is scanned by itself.
    ///
    /// @param interval 1-10080 minutes
    /// @param autoDownload whether what a scan finds missing is queued
    public record Scheduler(boolean enabled, Duration interval, boolean autoDownload) {}

    /// What is written to the log files.
    ///
    /// @param file as the user wrote it: a name, or `logs/` and a name; null for `logs/app.log`
    /// @param maxBytes size at which a file is rotated; null for the default
    /// @param backupCount rotated files that are kept, 0-100
    public record Logging(
            LogLevel level,
            @Nullable String file,
            @Nullable Long maxBytes,
            int backupCount,
            LogFormat format) {}

    public enum LogLevel {
        DEBUG,
        INFO,
        WARNING,
        ERROR,
        CRITICAL
    }

    public enum LogFormat {
        TEXT,
        JSON
    }

    /// @param hosts whose reachability the network diagnostics report
    public record Diagnostics(boolean debugMode, List<String> hosts) {
        public Diagnostics {
            hosts = List.copyOf(hosts);
        }
    }
}
