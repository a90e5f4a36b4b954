package aniworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.Kinds.WrongProvider;
import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.net.Web;
import aniworld.net.WebPage;
import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import aniworld.origin.Website;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.pages.PageStore;
import aniworld.settings.ProviderConfig;
import aniworld.transfer.AtomicDelivery;
import aniworld.transfer.Checksum;
import aniworld.transfer.HttpTransfers;
import aniworld.transfer.MediaTools;
import aniworld.transfer.TransferLimits;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every kind as the settings have it, from a search to a file on the disk.
@Timeout(60)
class KindsTest {
    private static final SeededFile FILM = new SeededFile(7, 300_000);
    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final String LOGIN = "Basic bWU6czNjcmV0";
    private static final String JSON = "application/json";

    @TempDir private Path folder;

    @Test
    void catalog() throws Exception {
        bring(
                "catalog",
                "/catalog.json",
                new Website()
                        .with(
                                "/catalog.json",
                                JSON,
                                """
                                {"version": 1, "series": [{"id": "tide", "title": "Tide",
                                 "page": "https://films.example/tide", "seasons": [{"number": 1,
                                 "episodes": [{"number": 1, "sources": [{"url": "film.mp4"}]}]}]}]}
                                """));
    }

    @Test
    void aCatalogBehindALoginGetsThatAndNoOtherServerDoes() throws Exception {
        String document =
                """
                {"version": 1, "series": [{"id": "tide", "title": "Tide",
                 "page": "https://films.example/tide", "seasons": [{"number": 1, "episodes": [
                 {"number": 1, "sources": [{"url": "film.mp4"},
                  {"url": "https://other.example/film.mp4"}]}]}]}]}
                """;
        var site = new Website().with("/catalog.json", JSON, document);
        Behaviour guarded =
                (asked, wire) -> {
                    boolean known = asked.header("authorization").equals(Optional.of(LOGIN));
                    Behaviour inside = asked.target().endsWith("mp4") ? new Serves(FILM) : site;
                    (known ? inside : new Answers("401 Unauthorized")).answer(asked, wire);
                };
        try (var origin = LoopbackOrigin.that(guarded)) {
            String address = origin.address("/catalog.json").toString();
            var credentials = Map.of("username", "me", "password", "s3cret");
            bring(config("catalog", address, Map.of(), credentials));

            assertThatThrownBy(() -> bring(config("catalog", address, Map.of(), Map.of())))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContaining("credentials in the settings are missing or wrong");
        }
    }

    @Test
    void index() throws Exception {
        bring(
                "index",
                "/",
                new Website()
                        .with("/", "text/html", "<a href='Tide/'>Tide/</a>")
                        .with("/Tide/", "text/html", "<a href='Tide%20-%20S01E01.mkv'>x</a>"));
    }

    @Test
    void feed() throws Exception {
        bring(
                "feed",
                "/feed.xml",
                new Website()
                        .with(
                                "/feed.xml",
                                "text/xml",
                                """
                                <rss><channel><title>Tide</title><item><title>Ebb</title>
                                <enclosure url="film.mp4" type="video/mp4"/></item></channel></rss>
                                """));
    }

    @Test
    void archive() throws Exception {
        String query =
                "/advancedsearch.php?q=title%3A%28tide%29%20AND%20mediatype%3A%28movies%29"
                        + "&fl%5B%5D=identifier&fl%5B%5D=title&fl%5B%5D=year&rows=5&page=1"
                        + "&output=json";
        bring(
                "archive",
                "/",
                new Website()
                        .with(
                                query,
                                JSON,
                                "{\"response\": {\"docs\": [{\"identifier\": \"tide\"}]}}")
                        .with(
                                "/metadata/tide",
                                JSON,
                                """
                                {"metadata": {"identifier": "tide"},
                                 "files": [{"name": "Tide S01E01.mp4", "size": "300000"}]}
                                """));
    }

    @Test
    void peertube() throws Exception {
        String api = "/api/v1/";
        bring(
                "peertube",
                "/",
                new Website()
                        .with(
                                api + "search/video-channels?search=tide&start=0&count=5",
                                JSON,
                                "{\"data\": [{\"name\": \"tide\", \"displayName\": \"Tide\"}]}")
                        .with(
                                api + "search/video-playlists?search=tide&start=0&count=5",
                                JSON,
                                "{\"data\": []}")
                        .with(api + "video-channels/tide", JSON, "{\"displayName\": \"Tide\"}")
                        .with(
                                api
                                        + "video-channels/tide/videos?start=0&count=100&sort=publishedAt",
                                JSON,
                                "{\"data\": [{\"uuid\": \"u\", \"name\": \"Ebb\"}]}")
                        .with(
                                api + "videos/u",
                                JSON,
                                """
                                {"files": [{"resolution": {"id": 720}, "size": 300000,
                                 "fileDownloadUrl": "/film.mp4"}]}
                                """));
    }

    @Test
    void jellyfin() throws Exception {
        String found = "{\"Items\": [{\"Id\": \"%s\", \"Name\": \"Tide\"}]}".formatted(ID);
        String query = "/Items?searchTerm=tide&includeItemTypes=Series&recursive=true&limit=5";
        bring(
                "jellyfin",
                "/",
                new Website()
                        .with(query, JSON, found)
                        .with("/Items?ids=" + ID + "&fields=Overview", JSON, found)
                        .with(
                                "/Shows/" + ID + "/Episodes?fields=MediaSources",
                                JSON,
                                """
                                {"Items": [{"Id": "e1", "ParentIndexNumber": 1, "IndexNumber": 1}]}
                                """));
    }

    @Test
    void site() throws Exception {
        Files.createDirectories(folder.resolve("definitions"));
        Files.writeString(
                folder.resolve("definitions/mine.yml"),
                """
                version: 1
                search: {path: "/find?q={query}", rows: a, fields: {id: {attr: id}, title: ""}}
                series: {path: "/show/{id}", fields: {title: h1}}
                episodes: {rows: "li", fields: {number: b, path: {select: a, attr: href}}}
                sources: {rows: a, fields: {address: {attr: href}}}
                """);
        bring(
                "site",
                "/",
                Map.of("definition", "mine"),
                new Website()
                        .with("/find?q=tide", "text/html", "<a id=tide>Tide</a>")
                        .with("/show/tide", "text/html", "<h1>Tide</h1><li><b>1</b><a href='/1'>")
                        .with("/1", "text/html", "<a href='/film.mp4'>x</a>"));
    }

    @Test
    void aMistakeInADefinitionIsToldWithItsLine() throws Exception {
        Files.createDirectories(folder.resolve("definitions"));
        Files.writeString(folder.resolve("definitions/mine.yml"), "version: 7\n");
        var config = config("site", "https://a.example/", Map.of("definition", "mine"), Map.of());
        Kinds kinds = kinds((_, _) -> fail());

        assertThatThrownBy(() -> kinds.provider(config))
                .hasMessageStartingWith("mine.yml: line 1, version: expected 1");
        for (String name : List.of("../mine", "none", "a.b")) {
            assertThat(
                            refusal(
                                    config(
                                            "site",
                                            "https://a.example/",
                                            Map.of("definition", name),
                                            Map.of())))
                    .isEqualTo("options.definition");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | https://a.example/ | kind",
                "index | | options.address",
                "index | ftp://a.example/ | options.address",
                "index | https://u:p@a.example/ | options.address",
                "peertube | no address | options.address",
                "feed | | options.addresses",
                "site | https://a.example/ | options.definition",
                "jellyfin | https://a.example/ | credentials.api_key"
            })
    void aProviderThatCannotBeIsRefusedNamingTheField(String kind, String address, String field) {
        Map<String, Object> options = address == null ? Map.of() : Map.of("address", address);

        assertThat(refusal(new ProviderConfig("mine", kind, options, Map.of()))).isEqualTo(field);
    }

    @Test
    void misspeltOptionsAndCredentialsAreNamed() {
        String address = "https://a.example/";

        assertThat(refusal(config("index", address, Map.of("adress", "x"), Map.of())))
                .isEqualTo("options.adress");
        assertThat(refusal(config("index", address, Map.of(), Map.of("api_key", "x"))))
                .isEqualTo("credentials.api_key");
        assertThat(refusal(config("index", address, Map.of("requests_per_second", 0), Map.of())))
                .isEqualTo("options.requests_per_second");
        assertThat(refusal(config("index", address, Map.of("webdav", "yes"), Map.of())))
                .isEqualTo("options.webdav");
        assertThat(refusal(config("index", address, Map.of(), Map.of("username", "x"))))
                .isEqualTo("credentials.password");
    }

    @Test
    void credentialsAreInNoTextOfTheirOptions() {
        var config = config("index", "https://a.example/", Map.of(), Map.of("cookie", "s3cret"));

        assertThat(new Options(config).toString()).doesNotContain("s3cret");
    }

    private Kinds kinds(Web web) {
        return new Kinds(web, new Definitions(folder.resolve("definitions")), PageStore.NONE);
    }

    private String refusal(ProviderConfig config) {
        return catchThrowableOfType(
                        WrongProvider.class, () -> kinds((_, _) -> fail()).provider(config))
                .field();
    }

    private static WebPage fail() {
        throw new AssertionError("nothing is to be fetched");
    }

    private static ProviderConfig config(
            String kind,
            String address,
            Map<String, Object> options,
            Map<String, String> credentials) {
        var all = new HashMap<>(options);
        all.put("address", address);
        return new ProviderConfig("mine", kind, all, credentials);
    }

    private void bring(String kind, String address, Website site) throws Exception {
        bring(kind, address, Map.of(), site);
    }

    private void bring(String kind, String address, Map<String, Object> options, Website site)
            throws Exception {
        Behaviour both =
                (asked, wire) -> {
                    boolean film =
                            asked.target().matches(".*(film\\.mp4|\\.mkv|S01E01.*|Download)");
                    (film ? new Serves(FILM) : site).answer(asked, wire);
                };
        try (var origin = LoopbackOrigin.that(both)) {
            Map<String, String> credentials =
                    kind.equals("jellyfin") ? Map.of("api_key", "k") : Map.of();
            String where = origin.address(address).toString();
            var all = new HashMap<String, Object>(options);
            all.put("requests_per_second", 100);
            bring(config(kind, where, all, credentials));
        }
    }

    private void bring(ProviderConfig config) throws Exception {
        var allowed = AllowedAddresses.of(Kinds.addresses(config));
        try (var outbound = new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of())) {
            MediaSource source = firstSource(kinds(outbound).provider(config));
            Path target = folder.resolve("Tide - S01E01.mp4");
            TransferResult result = transfer(outbound, (MediaSource.FileSource) source, target);

            assertThat(result).isInstanceOf(TransferResult.Done.class);
            assertThat(target).hasBinaryContent(FILM.bytes(0, 300_000));
        }
    }

    private static MediaSource firstSource(Provider provider) throws ProviderException {
        var hit = provider.search("tide", 5).getFirst();
        var episode = provider.series(hit.id()).episodes().getFirst();
        return provider.sources(hit.id(), episode.number(), List.of("de")).getFirst();
    }

    private TransferResult transfer(Outbound outbound, MediaSource.FileSource source, Path target)
            throws Exception {
        Files.createDirectories(folder.resolve("work"));
        var order =
                new TransferOrder(
                        new TransferSource.File(
                                source.address(),
                                source.headers(),
                                source.size(),
                                source.checksum().flatMap(Checksum::parse)),
                        folder.resolve("work/1.part"),
                        target,
                        new AtomicDelivery(folder));
        var clock = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
        return new HttpTransfers(outbound, () -> TransferLimits.DEFAULTS, clock, MediaTools.NONE)
                .run(order, (_, _) -> {});
    }
}
