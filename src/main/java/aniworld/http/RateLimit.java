package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one visitor may ask: a token bucket for each, filled evenly over a minute. The buckets
/// of those who have not asked for longest are forgotten when there are too many. Safe for any
/// thread.
final class RateLimit {
    private static final int MOST_BUCKETS = 10_000;
    private static final double NANOS = 1e9;

    private final TimeMeter meter;
    private final Map<Key, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    RateLimit(TimeMeter meter) {
        this.meter = meter;
    }

    /// Takes one request from a visitor's bucket and says in the headers what is left.
    ///
    /// @param who token or address
    /// @param perMinute 0 for no limit, and no headers
    /// @throws Problem `RATE_LIMIT_EXCEEDED` when the bucket is empty
    void spend(String who, int perMinute, HttpServletResponse response) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(new Key(who, perMinute)).tryConsumeAndReturnRemaining(1);
        response.setIntHeader("X-RateLimit-Limit", perMinute);
        response.setIntHeader("X-RateLimit-Remaining", (int) probe.getRemainingTokens());
        response.setIntHeader("X-RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            int after = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            throw new Problem(
                    ErrorCode.RATE_LIMIT_EXCEEDED,
                    "Rate limit exceeded",
                    Map.of("retry_after", after),
                    null);
        }
    }

    private static int seconds(long nanos) {
        return (int) Math.ceil(nanos / NANOS);
    }

    private Bucket bucket(Key key) {
        synchronized (buckets) {
            Bucket bucket = buckets.computeIfAbsent(key, this::fresh);
            if (buckets.size() > MOST_BUCKETS) {
                buckets.remove(buckets.keySet().iterator().next());
            }
            return bucket;
        }
    }

    private Bucket fresh(Key key) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(
                        limit ->
                                limit.capacity(key.perMinute)
                                        .refillGreedy(key.perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private record Key(String who, int perMinute) {}
}
