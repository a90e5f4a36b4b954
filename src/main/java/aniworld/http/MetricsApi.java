package aniworld.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The program in numbers, for Prometheus.
final class MetricsApi implements Api {
    private final List<Metrics> all;

    MetricsApi(List<Metrics> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/metrics", Guard.OPTIONAL, this::metrics);
    }

    private void metrics(Exchange exchange) throws InterruptedException {
        var text = new Exposition();
        text.family("aniworld_info", "gauge", "Always 1; what runs is in the labels.")
                .sample("aniworld_info", Map.of("version", HealthApi.VERSION), 1);
        for (Metrics metrics : all) {
            metrics.write(text);
        }
        exchange.bytes(Exposition.TYPE, text.text().getBytes(StandardCharsets.UTF_8));
    }
}
