package aniworld.settings;

import aniworld.settings.Settings.Container;
import aniworld.settings.Settings.Diagnostics;
import aniworld.settings.Settings.Downloads;
import aniworld.settings.Settings.Folders;
import aniworld.settings.Settings.LogFormat;
import aniworld.settings.Settings.LogLevel;
import aniworld.settings.Settings.Logging;
import aniworld.settings.Settings.Provision;
import aniworld.settings.Settings.PublicReads;
import aniworld.settings.Settings.Scheduler;
import aniworld.settings.Settings.Server;
import aniworld.shelf.NamePattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of the settings: what each is called and which values it may have.
final class Fields {
    private static final int SHORT_LIST = 100;
    private static final long LARGEST_LOG = 10L << 30;
    private static final Words HOST =
            Words.matching("\\*|[A-Za-z0-9._:\\[\\]-]{1,253}", "must be a host name or *");
    private static final Words ORIGIN =
            Words.matching(
                    "\\*|https?://[A-Za-z0-9._:\\[\\]-]{1,253}",
                    "must be an origin such as https://example.org, or *");
    private static final Words PROBED =
            Words.matching("[A-Za-z0-9._-]{1,253}", "must be a host name");
    private static final Words LANGUAGE =
            Words.matching("[^\\p{Cc}]{1,64}", "must have 1 to 64 characters");
    private static final Words BASE_PATH =
            Words.matching(
                    "(?:/[A-Za-z0-9._~-]{1,64}){0,8}",
                    "must be empty, or begin with a slash and not end with one");
    private static final Words LOG_FILE =
            Words.matching(
                    "(?:logs/)?(?!error\\.log$)(?!.*\\.\\.)[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}",
                    "must be a file name directly in logs/, and not error.log");
    private static final Words RANGE =
            new Words(
                    text ->
                            AddressRange.parse(text).isPresent()
                                    ? Optional.empty()
                                    : Optional.of("must be an address such as 10.0.0.0/8"));

    static final Field<Optional<Path>> ANIME =
            new Field<>(
                    "anime_directory",
                    new Folder(),
                    settings -> settings.folders().animeDirectory());
    static final Field<Optional<Path>> DOWNLOADS =
            new Field<>(
                    "download_directory",
                    new Folder(),
                    settings -> Optional.ofNullable(settings.folders().downloads()));
    static final Field<Integer> TRASH =
            new Field<>(
                    "trash_days",
                    new Whole(0, 3650).small(),
                    settings -> settings.folders().trashDays());
    static final Field<Duration> SESSION_TIMEOUT =
            new Field<>(
                    "session_timeout_hours",
                    new Whole(1, 8760).as(Duration::ofHours, Duration::toHours),
                    settings -> settings.server().sessionTimeout());
    static final Field<Integer> RATE_LIMIT =
            new Field<>(
                    "rate_limit_per_minute",
                    new Whole(0, 1_000_000).small(),
                    settings -> settings.server().rateLimitPerMinute());
    static final Field<PublicReads> PUBLIC_READS =
            new Field<>(
                    "public_reads",
                    new Choice<>(PublicReads.class, false),
                    settings -> settings.server().publicReads());
    static final Field<List<String>> ALLOWED_HOSTS =
            new Field<>(
                    "allowed_hosts",
                    new Several<>(HOST, SHORT_LIST),
                    settings -> settings.server().allowedHosts());
    static final Field<List<String>> ALLOWED_ORIGINS =
            new Field<>(
                    "allowed_origins",
                    new Several<>(ORIGIN, SHORT_LIST),
                    settings -> settings.server().allowedOrigins());
    static final Field<List<AddressRange>> TRUSTED_PROXIES =
            new Field<>(
                    "trusted_proxies",
                    new Several<>(
                            RANGE.as(
                                    text -> AddressRange.parse(text).orElseThrow(),
                                    AddressRange::toString),
                            SHORT_LIST),
                    settings -> settings.server().trustedProxies());
    static final Field<String> BASE =
            new Field<>("base_path", BASE_PATH, settings -> settings.server().basePath());
    static final Field<Integer> MAX_CONCURRENT =
            new Field<>(
                    "max_concurrent_downloads",
                    new Whole(1, 32).small(),
                    settings -> settings.downloads().maxConcurrent());
    static final Field<Integer> CONNECTIONS =
            new Field<>(
                    "connections_per_download",
                    new Whole(1, 16).small(),
                    settings -> settings.downloads().connectionsPerDownload());
    static final Field<Double> BANDWIDTH =
            new Field<>(
                    "bandwidth_limit_mbps",
                    new Decimal(1_000_000),
                    settings -> settings.downloads().bandwidthLimitMbps());
    static final Field<List<String>> LANGUAGES =
            new Field<>(
                    "preferred_languages",
                    new Several<>(LANGUAGE, SHORT_LIST),
                    settings -> settings.downloads().preferredLanguages());
    static final Field<NamePattern> NAMES =
            new Field<>(
                    "episode_name_pattern",
                    new Words(NamePattern::issue).as(NamePattern::new, NamePattern::text),
                    settings -> settings.downloads().episodeNamePattern());
    static final Field<Container> CONTAINER =
            new Field<>(
                    "container",
                    new Choice<>(Container.class, false),
                    settings -> settings.downloads().container());
    static final Field<Duration> PROVIDER_TIMEOUT =
            new Field<>(
                    "provider_timeout",
                    new Whole(1, 600).as(Duration::ofSeconds, Duration::toSeconds),
                    settings -> settings.provision().timeout());
    static final Field<List<ProviderConfig>> PROVIDERS =
            new Field<>(
                    "providers", new ProviderList(), settings -> settings.provision().providers());
    static final Field<Boolean> SCHEDULED =
            new Field<>(
                    "scheduler.enabled", new Flag(), settings -> settings.scheduler().enabled());
    static final Field<Duration> INTERVAL =
            new Field<>(
                    "scheduler.interval_minutes",
                    new Whole(1, 10_080).as(Duration::ofMinutes, Duration::toMinutes),
                    settings -> settings.scheduler().interval());
    static final Field<Boolean> AUTO_DOWNLOAD =
            new Field<>(
                    "scheduler.auto_download",
                    new Flag(),
                    settings -> settings.scheduler().autoDownload());
    static final Field<LogLevel> LOG_LEVEL =
            new Field<>(
                    "logging.level",
                    new Choice<>(LogLevel.class, true),
                    settings -> settings.logging().level());
    static final Field<Optional<String>> LOG_NAME =
            new Field<>(
                    "logging.file",
                    new OrNull<>(LOG_FILE),
                    settings -> Optional.ofNullable(settings.logging().file()));
    static final Field<Optional<Long>> LOG_BYTES =
            new Field<>(
                    "logging.max_bytes",
                    new OrNull<>(new Whole(1024, LARGEST_LOG)),
                    settings -> Optional.ofNullable(settings.logging().maxBytes()));
    static final Field<Integer> LOG_BACKUPS =
            new Field<>(
                    "logging.backup_count",
                    new Whole(0, 100).small(),
                    settings -> settings.logging().backupCount());
    static final Field<LogFormat> LOG_FORMAT =
            new Field<>(
                    "logging.format",
                    new Choice<>(LogFormat.class, false),
                    settings -> settings.logging().format());
    static final Field<Boolean> DEBUG =
            new Field<>(
                    "enable_debug_mode",
                    new Flag(),
                    settings -> settings.diagnostics().debugMode());
    static final Field<List<String>> PROBES =
            new Field<>(
                    "diagnostics_hosts",
                    new Several<>(PROBED, 20),
                    settings -> settings.diagnostics().hosts());

    private static final List<Field<?>> REST =
            List.of(
                    ANIME,
                    DOWNLOADS,
                    TRASH,
                    SESSION_TIMEOUT,
                    MAX_CONCURRENT,
                    PROVIDER_TIMEOUT,
                    DEBUG,
                    RATE_LIMIT,
                    PUBLIC_READS,
                    ALLOWED_HOSTS,
                    ALLOWED_ORIGINS,
                    TRUSTED_PROXIES,
                    BASE,
                    CONNECTIONS,
                    BANDWIDTH,
                    LANGUAGES,
                    NAMES,
                    CONTAINER,
                    SCHEDULED,
                    INTERVAL,
                    AUTO_DOWNLOAD,
                    LOG_LEVEL,
                    LOG_NAME,
                    LOG_BYTES,
                    LOG_BACKUPS,
                    LOG_FORMAT,
                    PROVIDERS,
                    PROBES);
    static final List<Field<?>> ALL =
            Stream.concat(REST.stream(), TransferFields.ALL.stream()).toList();

    private Fields() {}

    static Settings settings(Values values) {
        return new Settings(
                new Folders(
                        values.of(ANIME).orElse(null),
                        values.of(DOWNLOADS).orElse(null),
                        values.of(TRASH)),
                server(values),
                downloads(values),
                TransferFields.transfers(values),
                new Provision(values.of(PROVIDER_TIMEOUT), values.of(PROVIDERS)),
                new Scheduler(values.of(SCHEDULED), values.of(INTERVAL), values.of(AUTO_DOWNLOAD)),
                logging(values),
                new Diagnostics(values.of(DEBUG), values.of(PROBES)));
    }

    private static Server server(Values values) {
        return new Server(
                values.of(SESSION_TIMEOUT),
                values.of(RATE_LIMIT),
                values.of(PUBLIC_READS),
                values.of(ALLOWED_HOSTS),
                values.of(ALLOWED_ORIGINS),
                values.of(TRUSTED_PROXIES),
                values.of(BASE));
    }

    private static Downloads downloads(Values values) {
        return new Downloads(
                values.of(MAX_CONCURRENT),
                values.of(CONNECTIONS),
                values.of(BANDWIDTH),
                values.of(LANGUAGES),
                values.of(NAMES),
                values.of(CONTAINER));
    }

    private static Logging logging(Values values) {
        return new Logging(
                values.of(LOG_LEVEL),
                values.of(LOG_NAME).orElse(null),
                values.of(LOG_BYTES).orElse(null),
                values.of(LOG_BACKUPS),
                values.of(LOG_FORMAT));
    }
}
