package aniworld.http;

import aniworld.downloads.Forecast;
import aniworld.downloads.Queue;
import aniworld.downloads.SpeedHistory;
import java.util.List;
import java.util.Optional;

/// How fast the queue was, and whether the disk takes what is in it.
final class OutlookApi implements Api {
    private final Queue queue;
    private final SpeedHistory speeds;

    OutlookApi(Queue queue, SpeedHistory speeds) {
        this.queue = queue;
        this.speeds = speeds;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/queue/speed", Guard.REQUIRED, this::speed);
        routes.get("/api/queue/forecast", Guard.REQUIRED, this::forecast);
    }

    private void speed(Exchange exchange) {
        exchange.data(new Speed(1, speeds.bytesPerSecond().stream().map(Units::mbps).toList()));
    }

    private void forecast(Exchange exchange) {
        exchange.data(Outlook.of(queue.forecast()));
    }

    private record Speed(int intervalSeconds, List<Double> mbps) {}

    private record Outlook(
            long downloads,
            long unknownSizes,
            long neededBytes,
            Optional<Long> freeBytes,
            Optional<Long> lackingBytes,
            Optional<Boolean> fits) {
        static Outlook of(Forecast forecast) {
            return new Outlook(
                    forecast.downloads(),
                    forecast.guessed(),
                    forecast.bytes(),
                    forecast.freeBytes(),
                    forecast.lacking(),
                    forecast.lacking().map(bytes -> bytes == 0));
        }
    }
}
