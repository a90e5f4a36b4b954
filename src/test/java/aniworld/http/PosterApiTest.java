package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.library.NewSeries;
import aniworld.library.Origin;
import aniworld.library.SeriesFacts;
import aniworld.net.WebPage;
import aniworld.openapi.Answer;
import aniworld.openapi.CheckedHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of series over HTTP.
class PosterApiTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2};

    @TempDir Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    @AutoClose private Premises premises;
    @AutoClose private CheckedHttp visitor;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        visitor = premises.visitor();
        premises.library.add(
                new NewSeries(
                        new Origin("catalog", "titan"),
                        new SeriesFacts(
                                "Titan",
                                "",
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.of(URI.create("https://provider.example/titan.svg"))),
                        List.of(),
                        Optional.of("Titan")));
        serve(200, JPEG);
    }

    private void serve(int status, byte[] body) {
        premises.web =
                address -> {
                    asked.incrementAndGet();
                    return new WebPage(address, status, Map.of(), body);
                };
    }

    private static void isError(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(code);
    }

    @Test
    void aPosterIsFetchedOnceAndKept() {
        Answer first = visitor.get("/posters/titan");
        Answer second = visitor.get("/posters/titan");

        assertThat(first.bytes()).isEqualTo(JPEG);
        assertThat(second.bytes()).isEqualTo(JPEG);
        assertThat(first.header("Content-Type")).contains("image/jpeg");
        assertThat(first.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(first.header("X-RateLimit-Limit")).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void theIndexTellsItsVersionAndTheDetailItsAddress() {
        CheckedHttp owner = premises.owner();
        String version = owner.get("/api/anime/index").json().findValuesAsText("poster").getFirst();
        String address = owner.get("/api/anime/titan").json().path("poster").asText();

        assertThat(address).isEqualTo("/posters/titan?v=" + version);
        assertThat(visitor.get(address).header("Cache-Control").orElse(""))
                .contains("immutable", "private");
        assertThat(visitor.get("/posters/titan?v=old").header("Cache-Control").orElse(""))
                .doesNotContain("immutable");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = visitor.get("/posters/titan").header("ETag").orElseThrow();

        Answer answer = visitor.with("If-None-Match", "\"x\", W/" + tag).get("/posters/titan");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(visitor.with("If-None-Match", "\"x\"").get("/posters/titan").status())
                .isEqualTo(200);
    }

    @Test
    void whereThereIsNoneIsNotFound() {
        Seeds.titan(premises);

        isError(visitor.get("/posters/attack-on-titan"), 404, "NOT_FOUND");
        isError(visitor.get("/posters/nobody"), 404, "NOT_FOUND");
        isError(visitor.get("/posters/No%20Key"), 404, "NOT_FOUND");
        assertThat(
                        premises.owner()
                                .get("/api/anime/attack-on-titan")
                                .json()
                                .path("poster")
                                .isNull())
                .isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatIsNoPictureIsNotShownWhateverItIsCalled() {
        for (String body : List.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html>", "")) {
            serve(200, body.getBytes(StandardCharsets.UTF_8));
            premises.clock.advance(Duration.ofDays(1));

            isError(visitor.get("/posters/titan"), 404, "NOT_FOUND");
        }
        assertThat(asked).hasValue(3);
        visitor.get("/posters/titan");
        assertThat(asked).hasValue(3);
    }

    @Test
    void aPictureThatIsTooLargeIsNotShown() {
        byte[] large = new byte[(5 << 20) + 1];
        System.arraycopy(JPEG, 0, large, 0, JPEG.length);
        serve(200, large);

        isError(visitor.get("/posters/titan"), 404, "NOT_FOUND");
    }

    @Test
    void whatIsNotToBeHadNowIsTriedAgainLater() {
        serve(503, JPEG);
        isError(visitor.get("/posters/titan"), 503, "SERVICE_UNAVAILABLE");
        serve(200, JPEG);
        isError(visitor.get("/posters/titan"), 503, "SERVICE_UNAVAILABLE");
        assertThat(asked).hasValue(1);

        premises.clock.advance(Duration.ofMinutes(2));
        assertThat(visitor.get("/posters/titan").status()).isEqualTo(200);
    }

    @Test
    void itAsksForATokenWhereReadsDo() {
        premises.set("public_reads", "never");

        isError(visitor.get("/posters/titan"), 401, "AUTHENTICATION_ERROR");
        assertThat(premises.owner().get("/posters/titan").status()).isEqualTo(200);
    }
}
