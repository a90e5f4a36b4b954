package aniworld.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What an owner does with a server, drawn by lot, and what the server owes for each answer. When a
/// connection is cut before its answer, both outcomes are possible, but nothing between.
final class Deeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ITEMS = 12;

    /// The server keeps 50; each write of the settings makes one.
    private static final int WRITES_OF_A_COPY = 40;

    private static final List<String> PATTERNS =
            List.of(
                    "Season {season}/{series} - {number}{ - title}",
                    "{series} {number}",
                    "{number} {title}/{series}.{number}");

    private final CampaignSite site;
    private final Random lot;
    private Promises owed = new Promises();
    private List<Promises> possible;
    private Optional<Wish> cutWish = Optional.empty();
    private int keys;
    private int kept;
    private int cut;
    private int writes;
    private final Map<String, Integer> copied = new TreeMap<>();
    private final Set<String> cutRemovals = new TreeSet<>();

    Deeds(CampaignSite site, Random lot) {
        this.site = site;
        this.lot = lot;
        this.possible = List.of(owed);
    }

    private record Wish(String key, Map<String, Object> body) {}

    /// What may be, after the last deed: one, or two when it was cut off.
    List<Promises> possible() {
        return possible;
    }

    Promises owed() {
        return owed;
    }

    /// Whether a removal of this episode was cut off: its rows go first, and what is left in the
    /// partial area then belongs to no download and goes after a week.
    boolean mayHaveLeft(Path partial) {
        return cutRemovals.stream()
                .map(episode -> "_" + episode.replace(' ', '_') + ".part")
                .anyMatch(String.valueOf(partial.getFileName())::contains);
    }

    int kept() {
        return kept;
    }

    int cut() {
        return cut;
    }

    /// The one of the possibilities that has come true.
    void settle(Promises come) {
        owed = come;
        possible = List.of(owed);
    }

    /// A backup of a while ago is in the place of everything but the library's files.
    void restored(Promises before) {
        settle(before.restoredOver(owed));
        cutWish = Optional.empty();
    }

    /// Asks again what was cut off, with the key of before: nothing is done twice.
    void repeat(PlainClient client) throws IOException {
        if (cutWish.isEmpty()) {
            return;
        }
        Wish wish = cutWish.get();
        Optional<String> there = untold(wish);
        var reply =
                client.send(
                        "POST",
                        "/api/queue/add",
                        wish.body(),
                        Map.of("Idempotency-Key", wish.key()));
        String id = reply.body().at("/data/queue_item_id").asText();
        if (reply.status() != 201 || !there.orElse(id).equals(id)) {
            throw new AssertionError("repeated, " + wish + " gave " + reply + ", not " + there);
        }
        cutWish = Optional.empty();
        Promises.Item item = item(wish.body());
        owed.forgetPlaces(item.series());
        item.episodes().forEach(owed::named);
        owed.items.put(id, item);
    }

    private Optional<String> untold(Wish wish) {
        Promises.Item item = item(wish.body());
        return owed.items.entrySet().stream()
                .filter(entry -> entry.getValue().series().equals(item.series()))
                .filter(entry -> entry.getValue().episodes().equals(item.episodes()))
                .filter(entry -> !entry.getValue().done())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// One deed.
    ///
    /// @throws IOException when its answer was cut off
    void next(PlainClient client) throws IOException {
        if (!owed.state.equals("running") && lot.nextInt(3) == 0) {
            turn(client, "start", "running");
            return;
        }
        switch (lot.nextInt(12)) {
            case 0, 1, 2 -> add(client);
            case 3 -> remove(client);
            case 4, 5 -> prioritise(client);
            case 6 -> turnAnyway(client);
            case 7, 8 -> write(client);
            case 9 -> copyOrBringBack(client);
            case 10 -> rename(client);
            default -> watch(client);
        }
    }

    private void add(PlainClient client) throws IOException {
        if (owed.items.size() >= MOST_ITEMS) {
            remove(client);
            return;
        }
        String series = site.series().get(lot.nextInt(site.series().size()));
        Set<String> free = site.episodesOf(series);
        free.removeAll(owed.underWay());
        List<String> choice = new ArrayList<>(free);
        if (choice.isEmpty()) {
            return;
        }
        Set<String> wanted = new TreeSet<>();
        for (int count = 0; count <= lot.nextInt(3); count++) {
            wanted.add(choice.get(lot.nextInt(choice.size())));
        }
        int priority = lot.nextInt(201) - 100;
        var wish =
                new Wish(
                        "wish-" + ++keys + "-" + lot.nextInt(1 << 30),
                        Map.of(
                                "serie_id",
                                series,
                                "serie_name",
                                site.name(series),
                                "episodes",
                                wanted.stream().map(CampaignSite::number).toList(),
                                "priority",
                                priority,
                                "force",
                                true));
        cutWish = Optional.of(wish);
        var reply =
                attempt(
                        client,
                        "POST",
                        "/api/queue/add",
                        wish.body(),
                        Map.of("Idempotency-Key", wish.key()),
                        after -> {
                            after.forgetPlaces(series);
                            wanted.forEach(after::named);
                            after.items.put(Promises.UNTOLD, item(wish.body()));
                        });
        cutWish = Optional.empty();
        Promises.Item item = owed.items.remove(Promises.UNTOLD);
        owed.items.put(reply.body().at("/data/queue_item_id").asText(), item);
    }

    private Promises.Item item(Map<String, Object> body) {
        String series = (String) body.get("serie_id");
        Set<String> episodes = new TreeSet<>();
        ((List<?>) body.get("episodes")).forEach(number -> episodes.add(series + " " + number));
        return new Promises.Item(
                series, new TreeSet<>(episodes), (Integer) body.get("priority"), false);
    }

    private Optional<String> anyItem() {
        List<String> ids = List.copyOf(owed.items.keySet());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(lot.nextInt(ids.size())));
    }

    private void remove(PlainClient client) throws IOException {
        Optional<String> id = anyItem();
        if (id.isPresent()) {
            Set<String> episodes = owed.items.get(id.get()).episodes();
            cutRemovals.addAll(episodes);
            attempt(
                    client,
                    "DELETE",
                    "/api/queue/" + id.get(),
                    after -> after.items.remove(id.get()));
            cutRemovals.removeAll(episodes);
        }
    }

    private void prioritise(PlainClient client) throws IOException {
        Optional<String> id = anyItem();
        if (id.isPresent()) {
            int priority = lot.nextInt(201) - 100;
            attempt(
                    client,
                    "PATCH",
                    "/api/queue/" + id.get(),
                    Map.of("priority", priority),
                    Map.of(),
                    after ->
                            after.items.computeIfPresent(
                                    id.get(), (_, item) -> item.with(priority)));
        }
    }

    private void turnAnyway(PlainClient client) throws IOException {
        switch (lot.nextInt(3)) {
            case 0 -> turn(client, "stop", "stopped");
            case 1 -> turn(client, "resume", owed.state.equals("paused") ? "running" : owed.state);
            default -> turn(client, "pause", owed.state.equals("paused") ? "running" : "paused");
        }
    }

    private void turn(PlainClient client, String how, String state) throws IOException {
        attempt(client, "POST", "/api/queue/" + how, after -> after.state = state);
    }

    /// Several settings in one write: all of them or none.
    private void write(PlainClient client) throws IOException {
        Map<String, Object> some = new TreeMap<>();
        some.put("max_concurrent_downloads", 1 + lot.nextInt(6));
        some.put("connections_per_download", 1 + lot.nextInt(4));
        some.put("session_timeout_hours", 24 + lot.nextInt(1000));
        some.put("preferred_languages", List.of("l" + lot.nextInt(9), "m" + lot.nextInt(9)));
        some.put("episode_name_pattern", PATTERNS.get(lot.nextInt(PATTERNS.size())));
        Map<String, JsonNode> values = new TreeMap<>();
        some.forEach((name, value) -> values.put(name, JSON.valueToTree(value)));
        wrote();
        attempt(
                client,
                "PUT",
                "/api/config",
                some,
                Map.of(),
                after -> after.changeSettings(values));
    }

    private void wrote() {
        writes++;
        owed.copies.keySet().removeIf(name -> writes - copied.get(name) > WRITES_OF_A_COPY);
    }

    private void copyOrBringBack(PlainClient client) throws IOException {
        wrote();
        List<String> names = List.copyOf(owed.copies.keySet());
        if (names.isEmpty() || lot.nextBoolean()) {
            var reply = attempt(client, "POST", "/api/config/backups", _ -> {});
            String name = reply.body().at("/data/name").asText();
            owed.copies.put(name, new TreeMap<>(owed.settings));
            copied.put(name, writes);
        } else {
            String name = names.get(lot.nextInt(names.size()));
            attempt(
                    client,
                    "POST",
                    "/api/config/backups/" + name + "/restore",
                    after -> after.changeSettings(after.copies.get(name)));
        }
    }

    /// All files of a series get the names of the pattern, or none does.
    private void rename(PlainClient client) throws IOException {
        String series = site.series().get(lot.nextInt(site.series().size()));
        String path = "/api/anime/" + series + "/rename";
        var preview = client.get(path);
        if (!preview.isKept()) {
            return; // the series is not in the library yet
        }
        Set<String> from = new TreeSet<>();
        Set<String> to = new TreeSet<>();
        for (JsonNode line : preview.body().path("data")) {
            if (line.path("status").asText().equals("rename")) {
                from.add(line.path("path").asText());
                to.add(line.path("new_path").asText());
            }
        }
        boolean active = owed.underWay().stream().anyMatch(one -> one.startsWith(series + " "));
        if (!active && !from.isEmpty()) {
            owed.moved(series, to, from);
            attempt(client, "POST", path, after -> after.moved(series, from, to));
        }
    }

    private void watch(PlainClient client) throws IOException {
        String series = site.series().get(lot.nextInt(site.series().size()));
        boolean monitored = lot.nextBoolean();
        attempt(
                client,
                "PATCH",
                "/api/anime/" + series,
                Map.of("monitored", monitored),
                Map.of(),
                after -> after.monitored.put(series, monitored));
    }

    private PlainClient.Reply attempt(
            PlainClient client, String method, String path, Consumer<Promises> effect)
            throws IOException {
        return attempt(client, method, path, Map.of(), Map.of(), effect);
    }

    /// Until the answer is there the effect is possible, then it is owed.
    private PlainClient.Reply attempt(
            PlainClient client,
            String method,
            String path,
            Object body,
            Map<String, String> headers,
            Consumer<Promises> effect)
            throws IOException {
        Promises after = owed.copy();
        effect.accept(after);
        possible = List.of(owed, after);
        cut++;
        PlainClient.Reply reply = client.send(method, path, body, headers);
        cut--;
        if (!reply.isKept()) {
            throw new AssertionError(method + " " + path + " " + body + " gave " + reply);
        }
        kept++;
        settle(after);
        return reply;
    }
}
