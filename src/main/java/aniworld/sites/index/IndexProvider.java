package aniworld.sites.index;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.provider.MediaSource;
import aniworld.provider.Offer;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.provider.TitleSearch;
import aniworld.provider.pages.FileName;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A series is known by its folder's name.
record IndexProvider(ProviderInfo info, Listings top, Walk walk, Map<String, String> headers)
        implements Provider {
    private static final Set<String> POSTERS =
            Set.of("poster.jpg", "poster.png", "folder.jpg", "cover.jpg", "cover.png");

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        List<Listing.Entry> folders =
                top.get(info.base()).entries().stream().filter(Listing.Entry::isFolder).toList();
        return new TitleSearch(query)
                .best(folders, folder -> Stream.of(folder.name())).stream()
                        .limit(limit)
                        .map(IndexProvider::hit)
                        .toList();
    }

    private static SearchHit hit(Listing.Entry folder) {
        return new SearchHit(
                folder.name(),
                Wording.title(folder.name()),
                FileName.year(folder.name()),
                folder.address());
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return offer(id).series();
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return offer(id).sources(episode, languages);
    }

    private Offer offer(String id) throws ProviderException {
        if (!ListingReader.isName(id)) {
            throw notAvailable("There is no such folder");
        }
        URI folder = info.base().resolve("./" + Links.encoded(id) + "/");
        List<Walk.Found> files = walk.files(id, folder);
        List<Offer.Item> items = new ArrayList<>();
        for (Walk.Found file : files) {
            items.addAll(items(file));
        }
        if (items.isEmpty()) {
            throw notAvailable("The folder holds no episodes");
        }
        return Offer.of(id, facts(id, folder, files), List.of(), items);
    }

    private static SeriesFacts facts(String id, URI folder, List<Walk.Found> files) {
        Optional<URI> poster =
                files.stream()
                        .map(Walk.Found::file)
                        .filter(file -> POSTERS.contains(file.name()))
                        .map(Listing.Entry::address)
                        .findFirst();
        return new SeriesFacts(
                Wording.title(id), "", FileName.year(id), Optional.of(folder), poster);
    }

    private List<Offer.Item> items(Walk.Found found) {
        if (!FileName.isVideo(found.file().name())) {
            return List.of();
        }
        FileName name = FileName.of(found.path());
        MediaSource source = source(found.file(), name.language());
        return name.episodes().stream()
                .map(number -> new Episode(number, name.title(), Optional.empty()))
                .map(episode -> new Offer.Item(episode, source))
                .toList();
    }

    private MediaSource source(Listing.Entry file, Optional<String> language) {
        String host = file.address().getHost();
        return FileName.isPlaylist(file.name())
                ? new MediaSource.HlsSource(file.address(), headers, language, host)
                : new MediaSource.FileSource(
                        file.address(), headers, file.size(), Optional.empty(), language, host);
    }

    private static ProviderException notAvailable(String reason) {
        return new ProviderException(new ProviderFault.NotAvailable(reason));
    }
}
