package aniworld.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A proxy shows the server at `/shows`, and passes that path on or takes it away.
class BasePathTest {
    @TempDir Path folder;
    @AutoClose private Premises premises;
    private String token = "";

    @BeforeEach
    void open() throws IOException {
        premises = Premises.open(folder);
        token = premises.token();
        premises.set("base_path", "/shows");
        Seeds.titan(premises);
    }

    private String get(String path) throws IOException {
        try (var raw = new RawHttp(premises.server.port())) {
            return raw.ask(
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(path, token));
        }
    }

    @Test
    void theApiAnswersWithTheBasePathAndWithout() throws IOException {
        for (String path : new String[] {"/shows/api/anime", "/shows/api/v1/anime", "/api/anime"}) {
            assertThat(get(path)).as(path).startsWith("HTTP/1.1 200").contains("attack-on-titan");
        }
        assertThat(get("/shows/health")).startsWith("HTTP/1.1 200");
    }

    @Test
    void anotherPathIsNotFound() throws IOException {
        for (String path :
                new String[] {"/showsapi/anime", "/shows/shows/api/anime", "/other/api/anime"}) {
            assertThat(get(path)).as(path).startsWith("HTTP/1.1 404").contains("NOT_FOUND");
        }
    }

    @Test
    void linksLeadWhereTheClientIs() throws IOException {
        assertThat(get("/api/anime?per_page=1"))
                .contains("Link: </shows/api/anime?page=1&per_page=1>; rel=\"first\"");
        assertThat(get("/shows/api/anime/Attack%20on%20Titan%20(2013)"))
                .contains("Link: </shows/api/anime/attack-on-titan>; rel=\"successor-version\"");
    }

    @Test
    void theCookieIsForTheBasePathAlone() throws IOException {
        String body = "{\"password\":\"" + Premises.PASSWORD + "\"}";
        String login =
                String.join(
                        "\r\n",
                        "POST /shows/api/auth/login HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: " + body.length(),
                        "",
                        body);
        try (var raw = new RawHttp(premises.server.port())) {
            assertThat(raw.ask(login))
                    .startsWith("HTTP/1.1 200")
                    .contains("Set-Cookie: aniworld_session=", "; Path=/shows/;");
        }
    }

    @Test
    void listenersComeThroughTheProxyToo() throws Exception {
        try (var listener =
                LiveListener.at(
                        premises,
                        "/shows/ws/scan_progress",
                        builder -> builder.header("Authorization", "Bearer " + token))) {
            assertThat(listener.next().path("type").asText()).isEqualTo("snapshot");
        }
    }
}
