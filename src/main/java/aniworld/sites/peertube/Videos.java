package aniworld.sites.peertube;

import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.JsonPlace;
import aniworld.provider.pages.Links;
import aniworld.provider.pages.Missing;
import aniworld.provider.pages.Pages;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where one video can be had: its files, the largest picture first, then its playlist. A video
/// that its uploader does not want downloaded cannot be had.
record Videos(URI api, Pages pages) {
    private static final int MOST = 100;

    /// @param video of which [Collections] told the address
    List<MediaSource> sources(MediaSource video) throws ProviderException {
        JsonPlace top = JsonPlace.read(pages.get(video.address(), Missing.IS_NOT_AVAILABLE));
        if (top.text("downloadEnabled").filter("false"::equals).isPresent()) {
            throw new ProviderException(
                    new ProviderFault.NotAvailable("Its uploader does not allow downloads"));
        }
        List<JsonPlace> playlists = top.items("streamingPlaylists", MOST);
        List<JsonPlace> files = new ArrayList<>(top.items("files", MOST));
        for (JsonPlace playlist : playlists) {
            files.addAll(playlist.items("files", MOST));
        }
        List<MediaSource> sources = new ArrayList<>();
        files.stream()
                .filter(file -> height(file) > 0)
                .sorted(Comparator.comparingLong(Videos::height).reversed())
                .forEach(file -> file(file, video).ifPresent(sources::add));
        playlists.forEach(playlist -> playlist(playlist, video).ifPresent(sources::add));
        return sources;
    }

    /// In lines; 0 for sound alone.
    private static long height(JsonPlace file) {
        return file.find("resolution").map(one -> one.whole("id").orElse(0)).orElse(0L);
    }

    private Optional<MediaSource> file(JsonPlace file, MediaSource video) {
        return file.text("fileDownloadUrl")
                .or(() -> file.text("fileUrl"))
                .flatMap(link -> Links.web(api, link))
                .map(
                        address ->
                                new MediaSource.FileSource(
                                        address,
                                        Map.of(),
                                        file.whole("size"),
                                        Optional.empty(),
                                        video.language(),
                                        address.getHost()));
    }

    private Optional<MediaSource> playlist(JsonPlace playlist, MediaSource video) {
        return playlist.text("playlistUrl")
                .flatMap(link -> Links.web(api, link))
                .map(
                        address ->
                                new MediaSource.HlsSource(
                                        address, Map.of(), video.language(), address.getHost()));
    }
}
