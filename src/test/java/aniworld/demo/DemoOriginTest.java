package aniworld.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.SettableClock;
import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import aniworld.sites.catalog.CatalogSchema;
import aniworld.sites.catalog.CatalogSite;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoOriginTest {
    private static final String CLIP = "/clips/demon-slayer/S01E05.en.mp4";
    private static final long FAST = 1_000_000_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private DemoContent content;
    private DemoOrigin origin;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        content = DemoContent.prepare(folder, new SettableClock("2026-03-01T12:00:00Z"));
        origin = DemoOrigin.start(content, FAST);
    }

    @AfterAll
    void stop() {
        client.close();
        origin.close();
    }

    @Test
    void aClipComesWhole() throws Exception {
        var answer = get(CLIP);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("accept-ranges")).hasValue("bytes");
        assertThat(answer.body()).isEqualTo(clip());
    }

    @Test
    void aRestComesFromWhereTheFirstPartEnded() throws Exception {
        byte[] whole = clip();
        String tag = get(CLIP).headers().firstValue("etag").orElseThrow();

        var rest = get(CLIP, "Range", "bytes=300000-", "If-Range", tag);

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("content-range"))
                .hasValue("bytes 300000-" + (whole.length - 1) + "/" + whole.length);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 300_000, whole.length));
    }

    @Test
    void aRangeAcrossTheSeamOfAClipIsRight() throws Exception {
        byte[] whole = clip();

        assertThat(get(CLIP, "Range", "bytes=-60").body())
                .isEqualTo(Arrays.copyOfRange(whole, whole.length - 60, whole.length));
    }

    @Test
    void aRestOfAnotherFileIsNotGiven() throws Exception {
        var answer = get(CLIP, "Range", "bytes=300000-", "If-Range", "\"other\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(clip());
    }

    @Test
    void aRangeBehindTheEndIsRefusedWithTheLength() throws Exception {
        var answer = get(CLIP, "Range", "bytes=99999999-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("content-range"))
                .hasValue("bytes */" + clip().length);
    }

    @Test
    void aHeadSaysTheLengthAndSendsNothing() throws Exception {
        var answer = send(request(CLIP).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(clip().length);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        String tag = get("/catalog.json").headers().firstValue("etag").orElseThrow();

        assertThat(get("/catalog.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void otherPathsAndMethodsAreRefused() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/clips/../catalog.json").statusCode()).isEqualTo(404);
        var posted = send(request(CLIP).POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("allow")).hasValue("GET, HEAD");
    }

    @Test
    void aSlowOriginTakesItsTime() throws Exception {
        try (var slow = DemoOrigin.start(content, 1_000_000)) {
            long begun = System.nanoTime();
            var request = HttpRequest.newBuilder(slow.address(CLIP)).build();
            client.send(request, BodyHandlers.discarding());

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThan(Duration.ofMillis(clip().length / 1000 - 20));
        }
    }

    @Test
    void aClosedOriginCutsWhatIsUnderWay() throws Exception {
        InputStream body;
        try (var slow = DemoOrigin.start(content, 1)) {
            var request = HttpRequest.newBuilder(slow.address(CLIP)).build();
            body = client.send(request, BodyHandlers.ofInputStream()).body();
        }

        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void theCatalogFitsThePublishedSchema() throws Exception {
        String catalog = new String(get("/catalog.json").body(), StandardCharsets.UTF_8);

        assertThat(new CatalogSchema().complaints(catalog)).isEmpty();
    }

    @Test
    void theCatalogProviderReadsTheWholeDemo() throws Exception {
        try (var web = web()) {
            Provider provider = provider(web);

            assertThat(provider.search("demon", 5))
                    .extracting(SearchHit::page)
                    .containsExactly(
                            URI.create("https://provider.example/anime/stream/demon-slayer"));
            for (SeriesPlan series : Jar.series()) {
                SeriesPage page = provider.series(series.id());
                assertThat(page.facts().name()).isEqualTo(series.title());
                assertThat(page.episodes())
                        .extracting(Episode::number)
                        .containsExactlyElementsOf(
                                series.episodes(LocalDate.of(2026, 3, 1)).stream()
                                        .map(EpisodePlan::number)
                                        .sorted()
                                        .toList());
            }
        }
    }

    @Test
    void whatIsToBeQueuedComesWithTheChecksumItWasPromised() throws Exception {
        try (var web = web()) {
            Provider provider = provider(web);
            for (EpisodeNumber episode : content.toQueue()) {
                var source =
                        (MediaSource.FileSource)
                                provider.sources("demon-slayer", episode, List.of("en")).getFirst();
                byte[] body = get(source.address().getPath()).body();
                assertThat(source.size()).hasValue(body.length);
                assertThat(source.checksum())
                        .hasValue("sha256:" + new Content("x", body, new byte[0]).sha256());
            }
        }
    }

    @Test
    void aPosterIsAPicture() throws Exception {
        var answer = get("/posters/null-and-void.png");

        assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(answer.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    private byte[] clip() throws IOException {
        return DemoContentTest.bytes(content, CLIP);
    }

    private Outbound web() {
        var allowed = AllowedAddresses.of(List.of(origin.catalog()));
        return new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of());
    }

    private Provider provider(Outbound web) {
        return CatalogSite.open(new ProviderInfo("demo", "Demo", origin.catalog()), web);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.address(path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
