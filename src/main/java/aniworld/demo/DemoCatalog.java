package aniworld.demo;

import aniworld.library.EpisodeNumber;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the demo's series as a catalog (`schema/catalog.schema.json`) and gathers what the
/// catalog leads to. Made for one use.
final class DemoCatalog {
    static final String PATH = "/catalog.json";

    /// A domain that nobody can own (RFC 2606).
    private static final String PAGES = "https://provider.example/anime/stream/";

    private static final List<String> HOSTS = List.of("Demo origin", "Demo mirror");

    private final Clips clips;
    private final LocalDate today;
    private final Map<String, Content> contents = new HashMap<>();

    DemoCatalog(Clips clips, LocalDate today) {
        this.clips = clips;
        this.today = today;
    }

    /// The catalog and all else that it names, by path.
    Map<String, Content> contents(List<SeriesPlan> plan) throws IOException {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("version", 1);
        ArrayNode entries = document.putArray("series");
        for (SeriesPlan series : plan) {
            write(series, entries.addObject());
        }
        contents.put(PATH, Content.text("application/json", document.toPrettyString()));
        return Map.copyOf(contents);
    }

    private void write(SeriesPlan series, ObjectNode entry) throws IOException {
        entry.put("id", series.id()).put("title", series.title());
        series.otherTitles().forEach(entry.putArray("other_titles")::add);
        entry.put("year", series.year()).put("description", series.description());
        entry.put("page", PAGES + series.id()).put("poster", poster(series));
        entry.putObject("licence").put("name", "Test pictures made for Aniworld, free for any use");
        ArrayNode seasons = entry.putArray("seasons");
        for (SeasonPlan season : series.seasons()) {
            ObjectNode written = seasons.addObject().put("number", season.number());
            write(series, season, written.putArray("episodes"));
        }
    }

    private String poster(SeriesPlan series) {
        String path = "posters/" + series.id() + ".png";
        contents.put("/" + path, new Content("image/png", Poster.of(series), new byte[0]));
        return path;
    }

    private void write(SeriesPlan series, SeasonPlan season, ArrayNode episodes)
            throws IOException {
        for (EpisodePlan episode : season.episodes(today)) {
            ObjectNode written = episodes.addObject();
            written.put("number", inSeason(episode.number()));
            written.put("title", episode.title()).put("released", episode.released().toString());
            if (episode.isReleased(today)) {
                write(series, episode, written.putArray("sources"));
            }
        }
    }

    private static BigDecimal inSeason(EpisodeNumber number) {
        return BigDecimal.valueOf(number.number() * 10L + number.tenths(), 1).stripTrailingZeros();
    }

    private void write(SeriesPlan series, EpisodePlan episode, ArrayNode sources)
            throws IOException {
        for (String language : episode.languages()) {
            Content clip = clips.of(series.id(), episode.number(), language);
            for (String host : series.mirrored() ? HOSTS : HOSTS.subList(0, 1)) {
                String path = path(host, series, episode, language);
                contents.put("/" + path, clip);
                sources.addObject()
                        .put("url", path)
                        .put("size", clip.length())
                        .put("checksum", "sha256:" + clip.sha256())
                        .put("language", language)
                        .put("host", host);
            }
        }
    }

    private static String path(
            String host, SeriesPlan series, EpisodePlan episode, String language) {
        String folder = host.equals(HOSTS.getFirst()) ? "clips" : "mirror";
        String file = episode.number().compact() + "." + language + ".mp4";
        return folder + "/" + series.id() + "/" + file;
    }
}
