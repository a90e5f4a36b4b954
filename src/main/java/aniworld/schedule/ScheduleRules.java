package aniworld.schedule;

import java.time.Duration;

/// How the library is to be looked over.
///
/// @param enabled whether scans begin by themselves
/// @param interval between the beginnings of two scans, 1 minute to 7 days (1-10080 minutes)
/// @param autoDownload whether what monitored series miss is queued after a scan
public record ScheduleRules(boolean enabled, Duration interval, boolean autoDownload) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    public ScheduleRules {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not 1-10080 minutes: " + interval);
        }
    }
}
