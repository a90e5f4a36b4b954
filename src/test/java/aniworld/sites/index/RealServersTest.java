package aniworld.sites.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.provider.Provider;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.pages.Pages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The servers that people really have.
@Timeout(60)
class RealServersTest {
    private static final String SERIES = "Wächter & Söhne (2019) #1";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"html", "json"})
    void nginxListsAFolder(String format) throws Exception {
        Path nginx = Tools.require("nginx");
        int port = freePort();
        readsNginx(nginx, port, nginx(port, format), IndexSite::open);
    }

    @Test
    void nginxTellsAFolderOverWebDav() throws Exception {
        Path nginx = Tools.require("nginx");
        Path module =
                Tools.requireFile(
                        Path.of("/usr/lib/nginx/modules/ngx_http_dav_ext_module.so"),
                        "nginx' module dav-ext");
        int port = freePort();
        String plain = nginx(port, "html").replace("autoindex on;", "dav_ext_methods PROPFIND;");
        readsNginx(nginx, port, "load_module " + module + "; " + plain, IndexSite::overWebDav);
    }

    private void readsNginx(
            Path nginx,
            int port,
            String configuration,
            BiFunction<ProviderInfo, Pages, Provider> kind)
            throws Exception {
        Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
        reads(
                port,
                kind,
                nginx.toString(),
                "-p",
                folder.toString(),
                "-c",
                file.toString(),
                "-e",
                folder.resolve("error.log").toString());
    }

    @Test
    void pythonListsAFolder() throws Exception {
        Path python = Tools.require("python3");
        int port = freePort();
        reads(
                port,
                IndexSite::open,
                python.toString(),
                "-m",
                "http.server",
                "--bind",
                "127.0.0.1",
                "--directory",
                media().toString(),
                String.valueOf(port));
    }

    private String nginx(int port, String format) throws IOException {
        return """
        daemon off; master_process off; pid %1$s/nginx.pid;
        events { worker_connections 32; }
        http { access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b;
          fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
          server { listen 127.0.0.1:%2$d; root %3$s; charset utf-8;
            autoindex on; autoindex_format %4$s; } }
        """
                .formatted(folder, port, media(), format);
    }

    private Path media() throws IOException {
        Path media = folder.resolve("media");
        Path season = Files.createDirectories(media.resolve(SERIES).resolve("Season 01"));
        Files.writeString(season.resolve("Wächter - S01E02 [German Dub].mkv"), "film");
        Files.writeString(season.resolve("Wächter - S01E01 - 100% & more.mkv"), "film");
        return media;
    }

    private void reads(int port, BiFunction<ProviderInfo, Pages, Provider> kind, String... command)
            throws Exception {
        Process server =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("server.log").toFile())
                        .start();
        try {
            awaitPort(server, port);
            read(URI.create("http://127.0.0.1:" + port + "/"), kind);
        } finally {
            server.destroy();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void read(URI base, BiFunction<ProviderInfo, Pages, Provider> kind)
            throws Exception {
        var allowed = AllowedAddresses.of(List.of(base));
        try (var web = new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of())) {
            var info = new ProviderInfo("mine", "Mine", base);
            Provider provider = kind.apply(info, new Pages(web, "The server of Mine"));

            assertThat(provider.search("wachter", 5))
                    .extracting(SearchHit::id)
                    .containsExactly(SERIES);
            assertThat(provider.series(SERIES).episodes())
                    .extracting(episode -> episode.number().dashed())
                    .containsExactly("S01-E01", "S01-E02");
            var second = provider.series(SERIES).episodes().getLast().number();
            URI film = provider.sources(SERIES, second, List.of("de")).getFirst().address();
            assertThat(web.get(film, Map.of()).body()).hasBinaryContent("film".getBytes(UTF_8));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(Process server, int port) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isOpen(port)) {
            assertThat(server.isAlive() && System.nanoTime() - end < 0).isTrue();
            Thread.onSpinWait();
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
