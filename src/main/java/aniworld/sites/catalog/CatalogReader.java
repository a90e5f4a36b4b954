package aniworld.sites.catalog;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.SeriesPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Reads the whole document or refuses it: half a catalog would make episodes vanish.
final class CatalogReader {
    private final Addresses addresses;

    private CatalogReader(Addresses addresses) {
        this.addresses = addresses;
    }

    /// @throws ProviderException [aniworld.provider.ProviderFault.Changed], naming the first place
    ///   that does not fit
    static Catalog read(Loaded loaded) throws ProviderException {
        Spot top =
                CatalogText.parse(loaded.body())
                        .object(Set.of("$schema", "version", "base", "series"));
        top.text("$schema", Form.SCHEMA);
        top.require("version").whole(1, 1);
        URI base = top.text("base", Form.WEB_ADDRESS).map(URI::create).orElse(loaded.address());
        return new CatalogReader(new Addresses(base)).catalog(top.require("series").items(20_000));
    }

    private Catalog catalog(List<Spot> series) throws ProviderException {
        var entries = new LinkedHashMap<String, Catalog.Entry>();
        for (Spot spot : series) {
            Catalog.Entry entry = entry(spot);
            if (entries.putIfAbsent(entry.series().id(), entry) != null) {
                throw spot.require("id").wrong("an id that no series before it has");
            }
        }
        return new Catalog(entries);
    }

    private Catalog.Entry entry(Spot spot) throws ProviderException {
        spot.object(
                Set.of(
                        "id",
                        "title",
                        "other_titles",
                        "year",
                        "description",
                        "page",
                        "poster",
                        "licence",
                        "seasons"));
        String id = spot.require("id").text(Form.ID);
        URI page = URI.create(spot.require("page").text(Form.WEB_ADDRESS));
        SeriesFacts facts = facts(spot, page);
        List<String> otherTitles = texts(spot.items("other_titles", 50), Form.TITLE);
        Map<EpisodeNumber, EpisodeEntry> episodes = episodes(spot.items("seasons", 500));
        return new Catalog.Entry(
                new SeriesPage(id, facts, otherTitles, told(episodes)), page, sources(episodes));
    }

    private SeriesFacts facts(Spot spot, URI page) throws ProviderException {
        Optional<Spot> year = spot.find("year");
        Optional<Spot> poster = spot.find("poster");
        return new SeriesFacts(
                spot.require("title").text(Form.TITLE),
                description(spot),
                year.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) year.get().whole(1900, 2200)),
                Optional.of(page),
                poster.isEmpty() ? Optional.empty() : Optional.of(addresses.read(poster.get())));
    }

    /// The licence is shown wherever the description is.
    private static String description(Spot spot) throws ProviderException {
        String text = spot.text("description", Form.DESCRIPTION).orElse("");
        Optional<Spot> licence = spot.find("licence");
        if (licence.isEmpty()) {
            return text;
        }
        licence.get().object(Set.of("name", "url"));
        String name = licence.get().require("name").text(Form.TITLE);
        String url = licence.get().text("url", Form.WEB_ADDRESS).map(" (%s)"::formatted).orElse("");
        return (text + "\n\nLicence: " + name + url).strip();
    }

    private static List<String> texts(List<Spot> spots, Form form) throws ProviderException {
        List<String> texts = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            texts.add(spot.text(form));
        }
        return texts;
    }

    private Map<EpisodeNumber, EpisodeEntry> episodes(List<Spot> seasons) throws ProviderException {
        var episodes = new TreeMap<EpisodeNumber, EpisodeEntry>();
        for (Spot season : seasons) {
            season.object(Set.of("number", "episodes"));
            int number = (int) season.require("number").whole(0, 9999);
            for (Spot spot : season.require("episodes").items(5000)) {
                EpisodeEntry entry = new EpisodeReader(number, addresses).read(spot);
                if (episodes.putIfAbsent(entry.episode().number(), entry) != null) {
                    throw spot.require("number")
                            .wrong("a number that no episode before it has in this season");
                }
            }
        }
        return episodes;
    }

    private static List<Episode> told(Map<EpisodeNumber, EpisodeEntry> episodes) {
        return episodes.values().stream().map(EpisodeEntry::episode).toList();
    }

    private static Map<EpisodeNumber, List<MediaSource>> sources(
            Map<EpisodeNumber, EpisodeEntry> episodes) {
        var sources = new LinkedHashMap<EpisodeNumber, List<MediaSource>>();
        episodes.forEach((number, entry) -> sources.put(number, entry.sources()));
        return sources;
    }
}
