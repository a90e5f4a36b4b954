package aniworld.process;

import aniworld.origin.Answers;
import aniworld.origin.Asked;
import aniworld.origin.LimitsRate;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Wire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A provider with some series, on this machine. What each episode's file holds, its seed tells.
final class CampaignSite implements AutoCloseable {
    private static final int SERIES = 4;
    private static final int EPISODES = 6;
    private static final int BYTES_PER_SECOND = 2_000_000;

    private final long seed;
    private final Map<String, String> sums = new TreeMap<>();
    private final String catalog;
    private final LoopbackOrigin origin;

    CampaignSite(long seed) throws IOException {
        this.seed = seed;
        for (int series = 1; series <= SERIES; series++) {
            for (int episode = 1; episode <= EPISODES; episode++) {
                sums.put(
                        "seeded-%d S01-E%02d".formatted(series, episode),
                        file(series, episode).sha256());
            }
        }
        this.catalog = catalog();
        this.origin = LoopbackOrigin.that(this::answer);
    }

    private SeededFile file(int series, int episode) {
        return new SeededFile(seed + series * 100L + episode, 100_000 + 70_000L * episode);
    }

    private static String catalog() throws IOException {
        var all = new ArrayList<Map<String, Object>>();
        for (int series = 1; series <= SERIES; series++) {
            var episodes = new ArrayList<Map<String, Object>>();
            for (int episode = 1; episode <= EPISODES; episode++) {
                String path = "/" + series + "/" + episode + ".mp4";
                episodes.add(
                        Map.of(
                                "number",
                                episode,
                                "title",
                                "Part " + episode,
                                "sources",
                                List.of(Map.of("url", path))));
            }
            all.add(
                    Map.of(
                            "id", "seeded-" + series,
                            "title", "Seeded " + series,
                            "page", "https://provider.example/seeded-" + series,
                            "seasons", List.of(Map.of("number", 1, "episodes", episodes))));
        }
        return new ObjectMapper().writeValueAsString(Map.of("version", 1, "series", all));
    }

    private void answer(Asked asked, Wire wire) throws IOException {
        if (asked.target().equals("/catalog.json")) {
            new Answers("200 OK", "application/json", catalog).answer(asked, wire);
        } else {
            String[] path = asked.target().replace(".mp4", "").split("/", -1);
            var file = file(Integer.parseInt(path[1]), Integer.parseInt(path[2]));
            new LimitsRate(new Serves(file), BYTES_PER_SECOND).answer(asked, wire);
        }
    }

    String catalogAddress() {
        return origin.address("/catalog.json").toString();
    }

    List<String> series() {
        return sums.keySet().stream().map(CampaignSite::seriesOf).distinct().toList();
    }

    String name(String series) {
        return series.replace("seeded-", "Seeded ");
    }

    /// A new set.
    Set<String> episodesOf(String series) {
        Set<String> episodes = new TreeSet<>(sums.keySet());
        episodes.removeIf(episode -> !seriesOf(episode).equals(series));
        return episodes;
    }

    /// SHA-256 in hexadecimal.
    String sum(String episode) {
        return sums.get(episode);
    }

    static String seriesOf(String episode) {
        return episode.substring(0, episode.indexOf(' '));
    }

    static String number(String episode) {
        return episode.substring(episode.indexOf(' ') + 1);
    }

    @Override
    public void close() {
        origin.close();
    }
}
