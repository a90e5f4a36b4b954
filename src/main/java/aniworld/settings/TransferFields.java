package aniworld.settings;

import aniworld.settings.Settings.Transfers;
import java.time.Duration;
import java.util.List;

/// The part of the table of settings that is about transfers.
final class TransferFields {
    private static final int KILOBITS = 10_000_000;
    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
    private static final Words HOURS =
            Words.matching(TIME + "-" + TIME, "must be two times such as 22:30-06:00");
    private static final Words MODE =
            Words.matching(
                    "|0?[67][0-7]{2}",
                    "must be empty, or an octal mode such as 0644 that lets the owner read and write");

    static final Field<Duration> STALL =
            new Field<>(
                    "stall_timeout",
                    new Whole(5, 600).as(Duration::ofSeconds, Duration::toSeconds),
                    settings -> settings.transfers().stallTimeout());
    static final Field<Duration> TOTAL =
            new Field<>(
                    "transfer_timeout_minutes",
                    new Whole(1, 10_080).as(Duration::ofMinutes, Duration::toMinutes),
                    settings -> settings.transfers().timeout());
    static final Field<Integer> SLOWEST =
            new Field<>(
                    "minimum_speed_kbps",
                    new Whole(0, KILOBITS).small(),
                    settings -> settings.transfers().minimumSpeedKbps());
    static final Field<Double> HOST_BANDWIDTH =
            new Field<>(
                    "host_bandwidth_limit_mbps",
                    new Decimal(1_000_000),
                    settings -> settings.transfers().hostBandwidthMbps());
    static final Field<Integer> HOST_CONNECTIONS =
            new Field<>(
                    "connections_per_host",
                    new Whole(0, 128).small(),
                    settings -> settings.transfers().hostConnections());
    static final Field<List<String>> DOWNLOAD_HOURS =
            new Field<>(
                    "download_hours",
                    new Several<>(HOURS, 24),
                    settings -> settings.transfers().hours());
    static final Field<String> FILE_MODE =
            new Field<>("file_mode", MODE, settings -> settings.transfers().fileMode());

    static final List<Field<?>> ALL =
            List.of(
                    STALL,
                    TOTAL,
                    SLOWEST,
                    HOST_BANDWIDTH,
                    HOST_CONNECTIONS,
                    DOWNLOAD_HOURS,
                    FILE_MODE);

    private TransferFields() {}

    static Transfers transfers(Values values) {
        return new Transfers(
                values.of(STALL),
                values.of(TOTAL),
                values.of(SLOWEST),
                values.of(HOST_BANDWIDTH),
                values.of(HOST_CONNECTIONS),
                values.of(DOWNLOAD_HOURS),
                values.of(FILE_MODE));
    }
}
