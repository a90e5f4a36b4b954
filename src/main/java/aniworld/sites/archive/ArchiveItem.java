package aniworld.sites.archive;

import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.net.WebPage;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.Entry;
import aniworld.provider.pages.FileName;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Numbering;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;

/// One item's metadata as a series.
record ArchiveItem(URI base, String id, JsonPlace metadata, List<JsonPlace> files) {
    private static final int MOST_FILES = 50_000;

    /// @return empty when there is no such item: the archive answers `{}` then; or when no file of
    ///   it is a film
    static Optional<Offer> read(URI base, WebPage page) throws ProviderException {
        JsonPlace top = JsonPlace.read(page);
        if (top.node().isEmpty()) {
            return Optional.empty();
        }
        JsonPlace metadata = top.require("metadata");
        var item =
                new ArchiveItem(
                        base,
                        metadata.require("identifier").text(),
                        metadata,
                        top.require("files").items(MOST_FILES));
        List<Offer.Item> items = item.items();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(Offer.of(item.id, item.facts(), List.of(), items));
    }

    private SeriesFacts facts() {
        String title = Wording.title(metadata.text("title").orElse(""));
        String licence = metadata.text("licenseurl").orElse("");
        String text = Jsoup.parse(metadata.text("description").orElse("")).text();
        return new SeriesFacts(
                title.isEmpty() ? id : title,
                Wording.withLicence(Wording.description(text), licence, licence),
                year(),
                Optional.of(base.resolve("details/" + Links.encoded(id))),
                Optional.of(base.resolve("services/img/" + Links.encoded(id))));
    }

    private OptionalInt year() {
        var year = metadata.whole("year");
        return year.isPresent() && year.getAsLong() >= 1900 && year.getAsLong() <= 2200
                ? OptionalInt.of((int) year.getAsLong())
                : OptionalInt.empty();
    }

    /// What was uploaded comes before what the archive made of it. Where no name has a number only
    /// what was uploaded is counted, by its names.
    private List<Offer.Item> items() {
        List<JsonPlace> films =
                files.stream()
                        .filter(file -> FileName.isVideo(name(file)))
                        .filter(file -> file.text("private").filter("true"::equals).isEmpty())
                        .sorted(Comparator.comparing(ArchiveItem::isDerived))
                        .toList();
        boolean numbered = films.stream().anyMatch(film -> !numbers(film).isEmpty());
        List<Entry> entries =
                numbered
                        ? films.stream().map(this::entry).toList()
                        : films.stream()
                                .filter(film -> !isDerived(film))
                                .sorted(Comparator.comparing(ArchiveItem::name))
                                .map(this::entry)
                                .toList();
        return new Numbering(entries).items();
    }

    private static String name(JsonPlace file) {
        return file.text("name").orElse("");
    }

    private static List<EpisodeNumber> numbers(JsonPlace film) {
        return FileName.of(name(film)).episodes();
    }

    private static boolean isDerived(JsonPlace file) {
        return !file.text("source").orElse("original").equals("original");
    }

    private Entry entry(JsonPlace film) {
        FileName name = FileName.of(name(film));
        String title = Wording.title(film.text("title").orElse(name.title()));
        MediaSource source =
                new MediaSource.FileSource(
                        base.resolve("download/" + Links.encoded(id) + "/" + path(film)),
                        Map.of(),
                        film.whole("size"),
                        checksum(film),
                        name.language(),
                        base.getHost());
        return new Entry(name.episodes(), title, Optional.empty(), List.of(source));
    }

    /// Names may have folders in them.
    private static String path(JsonPlace film) {
        return Links.encoded(name(film)).replace("%2F", "/");
    }

    private static Optional<String> checksum(JsonPlace film) {
        return film.text("sha1")
                .filter(digits -> digits.matches("[0-9a-fA-F]{40}"))
                .map(digits -> "sha1:" + digits)
                .or(
                        () ->
                                film.text("md5")
                                        .filter(digits -> digits.matches("[0-9a-fA-F]{32}"))
                                        .map(digits -> "md5:" + digits));
    }
}
