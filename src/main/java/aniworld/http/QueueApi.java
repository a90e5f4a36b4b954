package aniworld.http;

import aniworld.downloads.DownloadId;
import aniworld.downloads.Queue;
import aniworld.downloads.QueueItemId;
import aniworld.downloads.QueueState;
import aniworld.problem.Problem;
import java.util.Optional;

/// The queue as a whole: its numbers, its running and holding, and taking things out.
final class QueueApi implements Api {
    private final Queue queue;

    QueueApi(Queue queue) {
        this.queue = queue;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/queue/status", Guard.REQUIRED, this::status);
        routes.post("/api/queue/start", Guard.REQUIRED, this::start);
        routes.post("/api/queue/stop", Guard.REQUIRED, this::stop);
        routes.post("/api/queue/pause", Guard.REQUIRED, this::pause);
        routes.post("/api/queue/resume", Guard.REQUIRED, this::resume);
        routes.delete("/api/queue/{queue_item_id}", Guard.REQUIRED, this::remove);
    }

    private void status(Exchange exchange) {
        exchange.data(QueueView.status(queue.status()));
    }

    private void start(Exchange exchange) {
        queue.start();
        exchange.message("Queue processing started");
    }

    private void stop(Exchange exchange) {
        queue.stop();
        exchange.message("Queue processing stopped");
    }

    private void pause(Exchange exchange) {
        exchange.message(queue.pause() == QueueState.PAUSED ? "Queue paused" : "Queue resumed");
    }

    private void resume(Exchange exchange) {
        queue.resume();
        exchange.message("Queue resumed");
    }

    private void remove(Exchange exchange) {
        String id = exchange.path("queue_item_id");
        Optional<Boolean> item = QueueItemId.parse(id).map(queue::remove);
        boolean gone = item.orElseGet(() -> DownloadId.parse(id).map(queue::remove).orElse(false));
        if (!gone) {
            throw Problem.notFound("Queue item not found");
        }
        exchange.message("Item removed from queue");
    }
}
