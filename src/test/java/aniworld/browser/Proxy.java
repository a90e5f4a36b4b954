package aniworld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import aniworld.origin.Certificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A real proxy with its configuration of `docs/proxies`, but for its port, its name and a
/// certificate that nobody signed.
final class Proxy implements AutoCloseable {
    private static final Path DOCUMENTED = Path.of("docs", "proxies");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param folder where it may write
    /// @param behind the port of what it stands in front of
    static Proxy nginx(int behind, Path folder, Certificate certificate) throws Exception {
        Path program = Tools.require("nginx");
        int port = freePort();
        Files.writeString(folder.resolve("site.conf"), nginxSite(behind, port, certificate));
        Path whole = Files.writeString(folder.resolve("nginx.conf"), nginxAround(folder));
        String log = folder.resolve("error.log").toString();
        return started(folder, port, program.toString(), "-c", whole.toString(), "-e", log);
    }

    private static String nginxAround(Path folder) {
        return """
        daemon off; master_process off; pid %1$s/nginx.pid;
        events { worker_connections 64; }
        http { access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b;
          fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
          include %1$s/site.conf; }
        """
                .formatted(folder);
    }

    private static String nginxSite(int behind, int port, Certificate certificate)
            throws Exception {
        String text = Files.readString(DOCUMENTED.resolve("nginx.conf"));
        text = replaced(text, "listen 443 ", "listen 127.0.0.1:" + port + " ");
        text = replaced(text, "server_name anime.example;", "server_name 127.0.0.1;");
        text = replaced(text, "/etc/ssl/certs/anime.example.pem", certificate.chain().toString());
        text = replaced(text, "/etc/ssl/private/anime.example.key", certificate.key().toString());
        return replaced(
                text,
                "proxy_pass http://127.0.0.1:8000;",
                "proxy_pass http://127.0.0.1:" + behind + ";");
    }

    /// @param folder where it may write
    /// @param behind the port of what it stands in front of
    static Proxy caddy(int behind, Path folder, Certificate certificate) throws Exception {
        Path program = Tools.require("caddy");
        int port = freePort();
        Path site =
                Files.writeString(
                        folder.resolve("Caddyfile"), caddySite(behind, port, folder, certificate));
        return started(
                folder,
                port,
                program.toString(),
                "run",
                "--config",
                site.toString(),
                "--adapter",
                "caddyfile");
    }

    private static String caddySite(int behind, int port, Path folder, Certificate certificate)
            throws Exception {
        String text = Files.readString(DOCUMENTED.resolve("Caddyfile"));
        text =
                replaced(
                        text,
                        "anime.example {",
                        "https://127.0.0.1:%d {\n\ttls %s %s"
                                .formatted(port, certificate.chain(), certificate.key()));
        text = replaced(text, "reverse_proxy 127.0.0.1:8000", "reverse_proxy 127.0.0.1:" + behind);
        return """
        {
            admin off
            auto_https disable_redirects
            storage file_system %s
            servers {
                protocols h1 h2
            }
        }
        """
                        .formatted(folder)
                + text;
    }

    private static Proxy started(Path folder, int port, String... command) throws Exception {
        Path log = folder.resolve("proxy.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Caddy keeps things below its home, and would leave them there.
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        var proxy = new Proxy(builder.start(), port);
        proxy.awaitPort(log);
        return proxy;
    }

    private static String replaced(String text, String documented, String here) {
        assertThat(text).containsOnlyOnce(documented);
        return text.replace(documented, here);
    }

    URI origin() {
        return URI.create("https://127.0.0.1:" + port);
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort(Path log) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            assertThat(process.isAlive() && System.nanoTime() - end < 0)
                    .as("the proxy listens; it said: %s", Files.readString(log))
                    .isTrue();
            Thread.onSpinWait();
        }
    }

    private boolean isOpen() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
