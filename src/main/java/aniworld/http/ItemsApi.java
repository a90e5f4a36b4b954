package aniworld.http;

import aniworld.downloads.DownloadId;
import aniworld.downloads.FailedSource;
import aniworld.downloads.HistoryEntry;
import aniworld.downloads.HistoryQuery;
import aniworld.downloads.ItemStatus;
import aniworld.downloads.Listing;
import aniworld.downloads.Priority;
import aniworld.downloads.Queue;
import aniworld.downloads.QueueItem;
import aniworld.downloads.QueueItemId;
import aniworld.library.Page;
import aniworld.library.SeriesKey;
import aniworld.problem.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The queue item by item, what became of downloads, and trying again.
final class ItemsApi implements Api {
    private final Queue queue;

    ItemsApi(Queue queue) {
        this.queue = queue;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/queue", Guard.REQUIRED, this::list);
        routes.delete("/api/queue", Guard.REQUIRED, this::clear);
        routes.post("/api/queue/retry-failed", Guard.REQUIRED, this::retryFailed);
        routes.get("/api/queue/{queue_item_id}", Guard.REQUIRED, this::read);
        routes.patch("/api/queue/{queue_item_id}", Guard.REQUIRED, this::prioritise);
        routes.post("/api/queue/{queue_item_id}/retry", Guard.REQUIRED, this::retry);
        routes.get("/api/history", Guard.REQUIRED, this::history);
    }

    private void list(Exchange exchange) {
        Query query = exchange.query();
        Page page = Paging.read(query);
        Optional<ItemStatus> status = query.choice("status", ItemStatus.class);
        query.check();
        Listing<QueueItem> items = queue.items(page, status);
        exchange.page(
                items.entries().stream().map(ItemsApi::view).toList(),
                Paging.of(items.total(), page));
    }

    private void clear(Exchange exchange) {
        Query query = exchange.query();
        Ended status = query.choice("status", Ended.class).orElse(Ended.COMPLETED);
        if (!query.has("status")) {
            query.issue("status", "is required: completed or failed");
        }
        query.check();
        int removed =
                queue.clear(
                        switch (status) {
                            case COMPLETED -> ItemStatus.COMPLETED;
                            case FAILED -> ItemStatus.FAILED;
                        });
        exchange.count("Finished items removed from queue", "removed", removed);
    }

    private void read(Exchange exchange) {
        String id = exchange.path("queue_item_id");
        exchange.data(
                QueueItemId.parse(id)
                        .flatMap(this::item)
                        .or(() -> DownloadId.parse(id).flatMap(this::download))
                        .orElseThrow(ItemsApi::unknown));
    }

    private Optional<Map<String, Object>> item(QueueItemId id) {
        return queue.item(id)
                .map(
                        item -> {
                            Map<String, Object> view = view(item);
                            view.put("episodes", episodes(id));
                            return view;
                        });
    }

    private List<Map<String, Object>> episodes(QueueItemId id) {
        Map<DownloadId, List<FailedSource>> failed = queue.failedSources().of(id);
        return queue.downloads(id).stream()
                .map(one -> DownloadView.of(one, failed.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Optional<Map<String, Object>> download(DownloadId id) {
        return queue.download(id).map(one -> DownloadView.of(one, queue.failedSources().of(id)));
    }

    private void prioritise(Exchange exchange) throws IOException {
        Fields fields = exchange.body();
        var priority =
                new Priority(fields.requiredInteger("priority", Priority.LOWEST, Priority.HIGHEST));
        fields.check();
        exchange.data(
                QueueItemId.parse(exchange.path("queue_item_id"))
                        .flatMap(id -> queue.setPriority(id, priority))
                        .map(ItemsApi::view)
                        .orElseThrow(ItemsApi::unknown));
    }

    private void retry(Exchange exchange) {
        String id = exchange.path("queue_item_id");
        Optional<QueueItemId> item = QueueItemId.parse(id);
        Optional<DownloadId> download = DownloadId.parse(id);
        OptionalInt retried =
                item.isPresent()
                        ? queue.retry(item.get())
                        : download.isPresent() ? queue.retry(download.get()) : OptionalInt.empty();
        exchange.count(
                "Failed downloads will be tried again",
                "retried",
                retried.orElseThrow(ItemsApi::unknown));
    }

    private void retryFailed(Exchange exchange) {
        exchange.count("Failed downloads will be tried again", "retried", queue.retryFailed());
    }

    private void history(Exchange exchange) {
        Query query = exchange.query();
        Page page = Paging.read(query);
        Optional<HistoryQuery.Ending> status = query.choice("status", HistoryQuery.Ending.class);
        Optional<SeriesKey> series = series(query);
        query.check();
        Listing<HistoryEntry> entries = queue.history(new HistoryQuery(series, status), page);
        exchange.page(
                entries.entries().stream().map(DownloadView::of).toList(),
                Paging.of(entries.total(), page));
    }

    private static Optional<SeriesKey> series(Query query) {
        Optional<String> text = query.text("serie_id", 128);
        Optional<SeriesKey> key = text.flatMap(SeriesKey::parse);
        if (text.isPresent() && key.isEmpty()) {
            query.issue("serie_id", "must be 1 to 128 of a-z 0-9 _ -");
        }
        return key;
    }

    private static Problem unknown() {
        return Problem.notFound("Queue item not found");
    }

    private static Map<String, Object> view(QueueItem item) {
        var view = new LinkedHashMap<String, Object>();
        view.put("queue_item_id", item.id().toString());
        view.put("serie_id", item.key().value());
        view.put("serie_name", item.name());
        view.put("serie_folder", item.folder());
        view.put("status", item.status().name().toLowerCase(Locale.ROOT));
        view.put("priority", item.priority().value());
        view.put("known_size_bytes", item.knownBytes());
        view.put("added_at", item.addedAt());
        view.put("downloads", QueueView.Numbers.of(item.downloads()));
        return view;
    }

    private enum Ended {
        COMPLETED,
        FAILED
    }
}
