package aniworld.sites.peertube;

import static aniworld.origin.Visitor.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Visitor;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers in the form of PeerTube's, with channels of our own invention.
@Timeout(20)
class PeertubeProviderTest {
    private static final String JSON = "application/json";
    private static final String API = "/api/v1/";
    private static final String CHANNEL = "{\"displayName\": \"Kite School\", \"name\": \"kites\"}";
    private static final String VIDEOS =
            """
            {"total": 3, "data": [
              {"uuid": "u1", "name": "Knots", "publishedAt": "2026-01-01T10:00:00.000Z",
               "language": {"id": "de", "label": "German"}},
              {"uuid": "u2", "name": "Lines", "publishedAt": "2026-01-02T10:00:00.000Z"},
              {"uuid": "u3", "name": "Live now", "isLive": true}]}
            """;
    private static final String VIDEO =
            """
            {"downloadEnabled": true,
             "files": [{"resolution": {"id": 480}, "size": 10, "fileDownloadUrl": "/d/480.mp4"}],
             "streamingPlaylists": [{"playlistUrl": "/hls/m.m3u8", "files": [
               {"resolution": {"id": 0}, "size": 1, "fileDownloadUrl": "/d/sound.mp4"},
               {"resolution": {"id": 1080}, "size": 30, "fileUrl": "/d/1080.mp4"}]}]}
            """;

    @Test
    void channelsAndPlaylistsAreFound() throws ProviderException {
        var website =
                new Website()
                        .with(
                                API + "search/video-channels?search=kite&start=0&count=20",
                                JSON,
                                """
                                {"total": 2, "data": [
                                  {"name": "kites", "displayName": "Kite School"},
                                  {"name": "far", "host": "b.example", "displayName": "Far Kites",
                                   "url": "https://b.example/c/far"},
                                  {"name": "../x", "displayName": "Trap"}]}
                                """)
                        .with(
                                API + "search/video-playlists?search=kite&start=0&count=20",
                                JSON,
                                "{\"data\": [{\"uuid\": \"p-1\", \"displayName\": \"Best kites\"}]}");
        try (var site = visitor(website)) {
            assertThat(site.found("kite"))
                    .containsExactly("kites", "far@b.example", "playlist:p-1");
        }
    }

    @Test
    void theVideosOfAChannelAreItsEpisodes() throws ProviderException {
        try (var site = visitor(channel(VIDEOS).with(API + "videos/u1", JSON, VIDEO))) {
            assertThat(site.episodes("kites")).containsExactly("S01-E01 Knots", "S01-E02 Lines");
            assertThat(site.provider().series("kites").facts().name()).isEqualTo("Kite School");
        }
    }

    @Test
    void theLargestPictureComesFirstAndThePlaylistLast() throws ProviderException {
        try (var site = visitor(channel(VIDEOS).with(API + "videos/u1", JSON, VIDEO))) {
            assertThat(site.sources("kites", "S01E01", "de"))
                    .extracting(source -> source.address().getPath())
                    .containsExactly("/d/1080.mp4", "/d/480.mp4", "/hls/m.m3u8");
            assertThat(site.sources("kites", "S01E01").getLast())
                    .isInstanceOf(MediaSource.HlsSource.class);
        }
    }

    @Test
    void whatIsNotToBeDownloadedIsNotAvailable() {
        String locked = VIDEO.replace("true", "false");
        try (var site = visitor(channel(VIDEOS).with(API + "videos/u1", JSON, locked))) {
            assertThat(fault(() -> site.sources("kites", "S01E01")))
                    .isEqualTo(
                            new ProviderFault.NotAvailable(
                                    "Its uploader does not allow downloads"));
        }
    }

    @Test
    void aPlaylistKeepsItsOrderAndForgetsWhatWasDeleted() throws ProviderException {
        String path = API + "video-playlists/p-1";
        var website =
                new Website()
                        .with(path, JSON, "{\"displayName\": \"Best\"}")
                        .with(
                                path + "/videos?start=0&count=100",
                                JSON,
                                """
                                {"data": [{"position": 1, "video": {"uuid": "a", "name": "Folge 2"}},
                                  {"position": 2, "video": null},
                                  {"position": 3, "video": {"uuid": "b", "name": "Folge 1"}}]}
                                """);
        try (var site = visitor(website)) {
            assertThat(site.episodes("playlist:p-1"))
                    .containsExactly("S01-E01 Folge 1", "S01-E02 Folge 2");
        }
    }

    @Test
    void aLongChannelIsReadPageByPage() throws ProviderException {
        var website = channel(page(0, 100)).with(videos(100), JSON, page(100, 130));
        try (var site = visitor(website)) {
            assertThat(site.episodes("kites")).hasSize(130);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"data\": 1}", "{\"data\": [{}]}", "<html>", "{\"data\": [1"})
    void anAnswerOfAnotherFormIsAChange(String text) {
        try (var site = visitor(channel(text))) {
            assertThat(fault(() -> site.provider().series("kites")))
                    .isInstanceOf(ProviderFault.Changed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "../../x", "playlist:a/b", "a b", ""})
    void whatIsNoChannelIsNotAvailable(String id) {
        try (var site = visitor(channel(VIDEOS))) {
            assertThat(fault(() -> site.provider().series(id)))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
        }
    }

    private static String page(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("{\"uuid\": \"u%1$d\", \"name\": \"Folge %1$d\"}"::formatted)
                .collect(Collectors.joining(",", "{\"data\": [", "]}"));
    }

    private static Website channel(String videos) {
        return new Website()
                .with(API + "video-channels/kites", JSON, CHANNEL)
                .with(videos(0), JSON, videos);
    }

    private static String videos(int start) {
        return API + "video-channels/kites/videos?start=" + start + "&count=100&sort=publishedAt";
    }

    private static Visitor visitor(Website site) {
        return Visitor.of(site, "/", PeertubeSite::open);
    }
}
