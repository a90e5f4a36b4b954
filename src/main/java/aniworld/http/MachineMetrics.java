package aniworld.http;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.LinkedHashMap;
import java.util.Map;

/// Numbers about the process. Threads are those of the platform; virtual ones are not counted.
final class MachineMetrics implements Metrics {
    private static final String MEMORY = "jvm_memory_bytes";
    private static final double MILLIS = 1e3;

    @Override
    public void write(Exposition to) {
        var memory = ManagementFactory.getMemoryMXBean();
        to.family(MEMORY, "gauge", "Memory of the JVM.");
        memory(to, "heap", memory.getHeapMemoryUsage());
        memory(to, "nonheap", memory.getNonHeapMemoryUsage());
        to.gauge(
                "jvm_threads",
                "Platform threads of the JVM.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        to.counter("jvm_gc_seconds_total", "Time spent collecting garbage.", collecting());
        to.gauge(
                "process_start_time_seconds",
                "When the process began, in seconds since 1970 (UTC).",
                ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
    }

    private static void memory(Exposition to, String area, MemoryUsage usage) {
        to.sample(MEMORY, labels(area, "used"), usage.getUsed());
        to.sample(MEMORY, labels(area, "committed"), usage.getCommitted());
    }

    private static Map<String, String> labels(String area, String kind) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("area", area);
        labels.put("kind", kind);
        return labels;
    }

    private static double collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .filter(millis -> millis > 0)
                        .sum()
                / MILLIS;
    }
}
