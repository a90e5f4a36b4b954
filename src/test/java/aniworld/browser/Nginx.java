package aniworld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/// A real nginx with the configuration of `docs/proxies`, but for its port, its name and a
/// certificate that nobody signed.
final class Nginx implements AutoCloseable {
    private static final Path DOCUMENTED = Path.of("docs", "proxies", "nginx.conf");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOT_SECRET = "changeit";

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param folder where it may write
    /// @param behind the port of what it stands in front of
    static Nginx inFrontOf(int behind, Path folder) throws Exception {
        Path program = Tools.require("nginx");
        makeCertificate(folder);
        int port = freePort();
        Files.writeString(folder.resolve("site.conf"), adapted(folder, behind, port));
        Path whole = Files.writeString(folder.resolve("nginx.conf"), around(folder));
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                "-c",
                                whole.toString(),
                                "-e",
                                folder.resolve("error.log").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start();
        var nginx = new Nginx(process, port);
        nginx.awaitPort(folder.resolve("nginx.log"));
        return nginx;
    }

    private static String around(Path folder) {
        return """
        daemon off; master_process off; pid %1$s/nginx.pid;
        events { worker_connections 64; }
        http { access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b;
          fastcgi_temp_path %1$s/c; uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
          include %1$s/site.conf; }
        """
                .formatted(folder);
    }

    private static String adapted(Path folder, int behind, int port) throws IOException {
        String text = Files.readString(DOCUMENTED);
        text = replaced(text, "listen 443 ", "listen 127.0.0.1:" + port + " ");
        text = replaced(text, "server_name anime.example;", "server_name 127.0.0.1;");
        text = replaced(text, "/etc/ssl/certs/anime.example.pem", folder + "/certificate.pem");
        text = replaced(text, "/etc/ssl/private/anime.example.key", folder + "/key.pem");
        return replaced(
                text,
                "proxy_pass http://127.0.0.1:8000;",
                "proxy_pass http://127.0.0.1:" + behind + ";");
    }

    private static String replaced(String text, String documented, String here) {
        assertThat(text).containsOnlyOnce(documented);
        return text.replace(documented, here);
    }

    /// By the JDK's own keytool, as PEM: nginx reads nothing else.
    private static void makeCertificate(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "site",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-keystore",
                                store.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                NOT_SECRET)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(keytool.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance(store.toFile(), NOT_SECRET.toCharArray());
        Files.writeString(
                folder.resolve("certificate.pem"),
                pem("CERTIFICATE", keys.getCertificate("site").getEncoded()));
        Files.writeString(
                folder.resolve("key.pem"),
                pem("PRIVATE KEY", keys.getKey("site", NOT_SECRET.toCharArray()).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, lines.encodeToString(content), what);
    }

    URI origin() {
        return URI.create("https://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort(Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            assertThat(process.isAlive() && System.nanoTime() - end < 0)
                    .as("nginx listens; it said: %s", Files.readString(log))
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
