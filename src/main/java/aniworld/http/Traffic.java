package aniworld.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Counts the requests and their times by route. A route is named by its template, so that there
/// are no more of them than the program has. Safe for any thread.
final class Traffic implements Metrics {
    private static final String ROUTE = "aniworld.route";
    private static final String UNKNOWN = "none";
    private static final String COUNT = "aniworld_http_requests_total";
    private static final String TIME = "aniworld_http_request_duration_seconds";
    private static final double NANOS = 1e9;
    private static final int CLASS = 100;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /// The upper ends of the histogram's steps, in seconds.
    private static final List<Double> STEPS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private final Map<Way, Times> times = new ConcurrentHashMap<>();

    private record Way(String method, String route) {
        Map<String, String> labels() {
            var labels = new LinkedHashMap<String, String>();
            labels.put("method", method);
            labels.put("route", route);
            return labels;
        }
    }

    /// Says which route a request took.
    static void mark(HttpServletRequest request, String template) {
        request.setAttribute(ROUTE, template);
    }

    void note(HttpServletRequest request, int status, Duration took) {
        @Nullable Object route = request.getAttribute(ROUTE);
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        times.computeIfAbsent(
                        new Way(method, route == null ? UNKNOWN : route.toString()),
                        _ -> new Times())
                .note(status, took.toNanos());
    }

    @Override
    public void write(Exposition to) {
        var sorted =
                new TreeMap<Way, Times>(
                        Comparator.comparing(Way::route).thenComparing(Way::method));
        sorted.putAll(times);
        to.family(COUNT, "counter", "Requests answered, by route and class of the status.");
        sorted.forEach((way, its) -> its.writeCounts(to, way));
        to.family(TIME, "histogram", "Time until the answer was written, by route.");
        sorted.forEach((way, its) -> its.writeTimes(to, way));
    }

    private static final class Times {
        private final Map<String, LongAdder> classes = new ConcurrentHashMap<>();
        private final AtomicLongArray steps = new AtomicLongArray(STEPS.size() + 1);
        private final LongAdder nanos = new LongAdder();

        void note(int status, long took) {
            classes.computeIfAbsent(status / CLASS + "xx", _ -> new LongAdder()).increment();
            int step = 0;
            while (step < STEPS.size() && took / NANOS > STEPS.get(step)) {
                step++;
            }
            steps.incrementAndGet(step);
            nanos.add(took);
        }

        void writeCounts(Exposition to, Way way) {
            new TreeMap<>(classes)
                    .forEach(
                            (name, count) -> {
                                Map<String, String> labels = way.labels();
                                labels.put("status", name);
                                to.sample(COUNT, labels, count.sum());
                            });
        }

        /// Each step holds those below it, too.
        void writeTimes(Exposition to, Way way) {
            long sum = 0;
            for (int step = 0; step <= STEPS.size(); step++) {
                sum += steps.get(step);
                Map<String, String> labels = way.labels();
                labels.put("le", step == STEPS.size() ? "+Inf" : STEPS.get(step).toString());
                to.sample(TIME + "_bucket", labels, sum);
            }
            to.sample(TIME + "_sum", way.labels(), nanos.sum() / NANOS);
            to.sample(TIME + "_count", way.labels(), sum);
        }
    }
}
