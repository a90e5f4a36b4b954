package aniworld.sites.peertube;

import aniworld.library.SeriesFacts;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.Dates;
import aniworld.provider.pages.Entry;
import aniworld.provider.pages.FileName;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Numbering;
import aniworld.provider.pages.Remembered;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Channels and playlists as series. Their sources are the addresses of the videos' own data, which
/// [Videos] resolves when they are wanted.
///
/// @param api address of the interface
record Collections(URI api, Remembered<JsonPlace> answers) {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    Offer offer(CollectionId id) throws ProviderException {
        JsonPlace about = answers.get(api.resolve(id.path()));
        List<Entry> entries = new ArrayList<>();
        for (JsonPlace video : videos(id)) {
            entries.add(entry(video));
        }
        if (entries.isEmpty()) {
            throw new ProviderException(
                    new ProviderFault.NotAvailable("The channel or playlist has no videos"));
        }
        return Offer.of(id.text(), facts(about), List.of(), new Numbering(entries).items());
    }

    private List<JsonPlace> videos(CollectionId id) throws ProviderException {
        List<JsonPlace> videos = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            String sort = id.isPlaylist() ? "" : "&sort=publishedAt";
            String query = "/videos?start=%d&count=%d%s".formatted(page * PAGE, PAGE, sort);
            List<JsonPlace> items =
                    answers.get(api.resolve(id.path() + query)).require("data").items(PAGE);
            for (JsonPlace item : items) {
                video(item, id).ifPresent(videos::add);
            }
            if (items.size() < PAGE) {
                return videos;
            }
        }
        throw new ProviderException(
                new ProviderFault.Changed("There are more than " + MOST_PAGES * PAGE + " videos"));
    }

    /// What was deleted stays in a playlist without its video; what is live is no film yet.
    private static Optional<JsonPlace> video(JsonPlace item, CollectionId id) {
        Optional<JsonPlace> video = id.isPlaylist() ? item.find("video") : Optional.of(item);
        return video.filter(one -> one.text("isLive").filter("true"::equals).isEmpty());
    }

    private Entry entry(JsonPlace video) throws ProviderException {
        String name = Wording.title(video.require("name").text());
        URI address = api.resolve("videos/" + Links.encoded(video.require("uuid").text()));
        Optional<String> language =
                video.find("language").flatMap(one -> one.text("id")).map(Wording::title);
        return new Entry(
                FileName.of(name).episodes(),
                name,
                video.text("originallyPublishedAt")
                        .or(() -> video.text("publishedAt"))
                        .flatMap(Dates::read),
                List.of(new MediaSource.PageSource(address, language, api.getHost())));
    }

    private SeriesFacts facts(JsonPlace about) throws ProviderException {
        return new SeriesFacts(
                Wording.title(about.require("displayName").text()),
                Wording.description(about.text("description").orElse("")),
                OptionalInt.empty(),
                about.text("url").flatMap(link -> Links.web(api, link)),
                poster(about));
    }

    private Optional<URI> poster(JsonPlace about) throws ProviderException {
        List<JsonPlace> avatars = about.items("avatars", 50);
        return about.text("thumbnailPath")
                .or(() -> avatars.stream().findFirst().flatMap(avatar -> avatar.text("path")))
                .flatMap(link -> Links.web(api, link));
    }
}
