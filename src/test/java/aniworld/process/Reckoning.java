package aniworld.process;

import aniworld.process.Promises.Item;
import aniworld.process.Promises.Sight;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks after a crash whether every promise is kept.
final class Reckoning {
    /// A file that is just being replaced is away for a moment.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern EPISODE = Pattern.compile("S01E(\\d\\d)");

    private final CampaignSite site;
    private final Path anime;
    private final Map<Path, Looked> looked = new HashMap<>();

    Reckoning(CampaignSite site, Path anime) {
        this.site = site;
        this.anime = anime;
    }

    /// A file that nobody has written to since need not be read again.
    private record Looked(long size, long modified, Object inode, String sum) {}

    /// @return which of the possibilities has come true, with what became of it
    Promises settle(List<Promises> possible, PlainClient client) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Sight seen = sight(client, possible.getFirst().settings.keySet());
            List<String> complaints = new ArrayList<>();
            for (Promises one : possible) {
                List<String> wrong = new ArrayList<>(one.complaints(seen));
                wrong.addAll(files(one, seen));
                if (wrong.isEmpty()) {
                    one.adopt(seen);
                    one.held.addAll(episodes(seen.files()).keySet());
                    return one;
                }
                complaints.add(String.join("\n  ", wrong));
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("\n  " + String.join("\nor\n  ", complaints));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private Sight sight(PlainClient client, Set<String> names) throws IOException {
        Map<String, JsonNode> settings = new TreeMap<>();
        JsonNode config = ok(client, "/api/config").path("data");
        names.forEach(name -> settings.put(name, config.path(name)));
        Map<String, Boolean> monitored = new TreeMap<>();
        for (String key : site.series()) {
            monitored.put(key, ok(client, "/api/anime/" + key).at("/monitored").asBoolean());
        }
        Set<String> copies = new TreeSet<>();
        ok(client, "/api/config/backups")
                .path("data")
                .forEach(c -> copies.add(c.path("name").asText()));
        String state = ok(client, "/api/queue/status").findPath("state").asText();
        return new Sight(settings, items(client), monitored, copies, state, videos());
    }

    private static Map<String, Item> items(PlainClient client) throws IOException {
        Map<String, Item> items = new TreeMap<>();
        Set<String> active = new HashSet<>();
        JsonNode page = ok(client, "/api/queue?per_page=100");
        for (JsonNode line : page.path("data")) {
            String id = line.path("queue_item_id").asText();
            JsonNode item = ok(client, "/api/queue/" + id).path("data");
            Set<String> episodes = new TreeSet<>();
            for (JsonNode one : item.path("episodes")) {
                String episode =
                        item.path("serie_id").asText() + " " + one.path("episode").asText();
                String status = one.path("status").asText();
                boolean twice = !episodes.add(episode);
                if (twice || (!status.equals("completed") && !active.add(episode))) {
                    throw new AssertionError(episode + " is queued twice: " + item);
                }
                if (status.equals("failed")) {
                    throw new AssertionError("a download failed: " + one);
                }
            }
            items.put(
                    id,
                    new Item(
                            item.path("serie_id").asText(),
                            new TreeSet<>(episodes),
                            item.path("priority").asInt(),
                            item.path("status").asText().equals("completed")));
        }
        return items;
    }

    private static JsonNode ok(PlainClient client, String path) throws IOException {
        var reply = client.get(path);
        if (reply.status() != 200) {
            throw new AssertionError("GET " + path + " gave " + reply);
        }
        return reply.body();
    }

    private Set<String> videos() throws IOException {
        Set<String> videos = new TreeSet<>();
        try (Stream<Path> all = Files.walk(anime)) {
            all.map(path -> anime.relativize(path).toString())
                    .filter(path -> path.endsWith(".mp4") && !path.startsWith(".aniworld/"))
                    .forEach(videos::add);
        } catch (UncheckedIOException vanished) {
            return videos();
        }
        return videos;
    }

    private static Map<String, List<String>> episodes(Set<String> files) {
        Map<String, List<String>> episodes = new TreeMap<>();
        for (String file : files) {
            Matcher number = EPISODE.matcher(file);
            if (!number.find()) {
                throw new AssertionError("what is " + file + "?");
            }
            String series = file.substring(0, file.indexOf('/')).replace("Seeded ", "seeded-");
            episodes.computeIfAbsent(series + " S01-E" + number.group(1), _ -> new ArrayList<>())
                    .add(file);
        }
        return episodes;
    }

    private List<String> files(Promises owed, Sight seen) throws IOException {
        List<String> complaints = new ArrayList<>();
        Map<String, List<String>> found = episodes(seen.files());
        for (var entry : found.entrySet()) {
            for (String file : entry.getValue()) {
                if (!sum(anime.resolve(file)).equals(site.sum(entry.getKey()))) {
                    complaints.add(file + " is wrong");
                }
            }
            if (entry.getValue().size() > owed.mostFiles(entry.getKey())) {
                complaints.add(entry.getKey() + " is there twice: " + entry.getValue());
            }
        }
        Set<String> due = new TreeSet<>(owed.held);
        seen.items().values().stream().filter(Item::done).forEach(i -> due.addAll(i.episodes()));
        due.removeAll(found.keySet());
        due.forEach(episode -> complaints.add(episode + " has lost its file"));
        return complaints;
    }

    private String sum(Path file) throws IOException {
        try {
            var now = Files.readAttributes(file, "unix:size,lastModifiedTime,ino");
            var before = looked.get(file);
            long modified = ((FileTime) now.get("lastModifiedTime")).toMillis();
            long size = (Long) now.get("size");
            if (before != null
                    && before.size() == size
                    && before.modified() == modified
                    && before.inode().equals(now.get("ino"))) {
                return before.sum();
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            String sum = HexFormat.of().formatHex(digest);
            looked.put(file, new Looked(size, modified, now.get("ino"), sum));
            return sum;
        } catch (NoSuchFileException moved) {
            return "gone";
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    /// What the partial area still holds of downloads.
    List<Path> partials() throws IOException {
        Path work = anime.resolve(".aniworld");
        if (!Files.exists(work)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.getFileName().toString().startsWith("dl_")).toList();
        }
    }
}
