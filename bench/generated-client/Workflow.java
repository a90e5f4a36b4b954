import aniworld.client.ApiClient;
import aniworld.client.ApiException;
import aniworld.client.api.AnimeApi;
import aniworld.client.api.AuthenticationApi;
import aniworld.client.api.ConfigurationApi;
import aniworld.client.api.HealthApi;
import aniworld.client.api.QueueApi;
import aniworld.client.model.Added;
import aniworld.client.model.Config;
import aniworld.client.model.ConfigChange;
import aniworld.client.model.Login;
import aniworld.client.model.PriorityChange;
import aniworld.client.model.QueueStatus;
import aniworld.client.model.Series;
import aniworld.client.model.SeriesRow;
import aniworld.client.model.Wish;
import java.time.Duration;
import java.util.List;

/// The download workflow with the generated client and nothing else: from the login to a file in the
/// library. Against a running `./aniworld demo`.
final class Workflow {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ApiClient client = new ApiClient();

    public static void main(String... arguments) throws Exception {
        new Workflow().run(arguments[0], arguments[1]);
    }

    private void run(String address, String password) throws Exception {
        client.updateBaseUri(address);
        client.setConnectTimeout(Duration.ofSeconds(10));
        say("health", new HealthApi(client).health().getStatus());
        logIn(password);
        say("rescan", new AnimeApi(client).rescan(null, null, null).getMessage());
        say("settings", changed().getMaxConcurrentDownloads());
        SeriesRow row = missing();
        Series series = new AnimeApi(client).getAnime(row.getKey());
        say("missing of " + series.getTitle(), series.getMissing());
        Added added = queued(series);
        say("queued", added.getData().getQueueItemId() + " " + added.getData().getEpisodes());
        refused();
        awaitCompleted(series);
    }

    private void logIn(String password) throws ApiException {
        String token = new AuthenticationApi(client).logIn(new Login().password(password)).getToken();
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer " + token));
        say("logged in", new AuthenticationApi(client).authStatus().getAuthenticated());
    }

    private Config changed() throws ApiException {
        var configuration = new ConfigurationApi(client);
        return configuration.updateConfig(new ConfigChange().maxConcurrentDownloads(2)).getData();
    }

    private SeriesRow missing() throws ApiException {
        List<SeriesRow> rows =
                new AnimeApi(client).listAnime(1, 100, "missing_episodes", "desc", "missing", null);
        say("series that miss episodes", rows.stream().map(SeriesRow::getName).toList());
        return rows.getFirst();
    }

    private Added queued(Series series) throws ApiException {
        var queue = new QueueApi(client);
        String episode = series.getMissing().getLast();
        var wish = new Wish();
        wish.setSerieId(series.getKey());
        wish.setSerieName(series.getTitle());
        wish.setEpisodes(List.of(episode));
        Added added = queue.addToQueue(wish, "generated-client-" + System.nanoTime());
        queue.prioritise(added.getData().getQueueItemId(), new PriorityChange().priority(10));
        say("queue", queue.startQueue().getMessage());
        return added;
    }

    /// An error has its shape here too.
    private void refused() throws ApiException {
        try {
            new AnimeApi(client).getAnime("no-such-series");
            throw new IllegalStateException("a series that is not there was found");
        } catch (ApiException refusal) {
            say("refused", refusal.getCode());
        }
    }

    private void awaitCompleted(Series series) throws ApiException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String wanted = series.getMissing().getLast();
        while (System.nanoTime() < end) {
            QueueStatus status = new QueueApi(client).queueStatus().getData();
            Series now = new AnimeApi(client).getAnime(series.getKey());
            if (!now.getMissing().contains(wanted)) {
                say("in the library", wanted + "; completed " + status.getCompleted());
                return;
            }
            Thread.sleep(Duration.ofSeconds(3));
        }
        throw new IllegalStateException(wanted + " did not come");
    }

    private static void say(String what, Object value) {
        System.out.println(what + ": " + value);
    }
}
