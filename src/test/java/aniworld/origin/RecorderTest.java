package aniworld.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.net.Web;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.pages.Pages;
import aniworld.sites.index.IndexSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A provider that was listened to once needs no network any more.
@Timeout(20)
class RecorderTest {
    private static final Set<String> SECRETS = Set.of("s3cret");

    @TempDir Path folder;

    @Test
    void whatWasRecordedIsGivenAgainWithoutANetworkAndWithoutSecrets() throws Exception {
        URI base;
        try (var origin = LoopbackOrigin.that(RecorderTest::site);
                var web = outbound(origin)) {
            base = origin.address("/s3cret/");
            assertThat(found(Recorder.records(web, folder, SECRETS), base)).hasSize(1);
        }

        assertThat(found(Recorder.replays(folder, SECRETS), base)).containsExactly("Wächter");
        assertThat(recorded()).contains("Index of").doesNotContain("s3cret").doesNotContain("id=1");
    }

    @Test
    void whatNobodyRecordedIsNotThere() {
        Web web = Recorder.replays(folder, Set.of());

        assertThatThrownBy(() -> web.get(URI.create("https://a.example/x"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("Nobody has recorded https://a.example/x");
    }

    private static void site(Asked asked, Wire wire) throws IOException {
        String list = "<h1>Index of s3cret</h1><a href='W%C3%A4chter/'>Wächter/</a>";
        new Answers("200 OK", "text/html; charset=utf-8", list, List.of("Set-Cookie: id=1"))
                .answer(asked, wire);
    }

    private static List<String> found(Web web, URI base) throws Exception {
        var pages = new Pages(web, "The server", Map.of("Authorization", "Basic s3cret"));
        return IndexSite.open(new ProviderInfo("mine", "Mine", base), pages)
                .search("wächter", 5)
                .stream()
                .map(SearchHit::id)
                .toList();
    }

    private static Outbound outbound(LoopbackOrigin origin) {
        var allowed = AllowedAddresses.of(List.of(origin.address("/")));
        return new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of());
    }

    private String recorded() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName() + read(file))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
