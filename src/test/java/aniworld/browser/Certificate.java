package aniworld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/// A certificate for 127.0.0.1 that nobody signed, and its key.
///
/// @param chain a PEM file
/// @param key a PEM file
record Certificate(Path chain, Path key) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOT_SECRET = "changeit";

    /// By the JDK's own keytool, as PEM: proxies read nothing else.
    static Certificate in(Path folder) throws Exception {
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
        return new Certificate(
                Files.writeString(
                        folder.resolve("certificate.pem"),
                        pem("CERTIFICATE", keys.getCertificate("site").getEncoded())),
                Files.writeString(
                        folder.resolve("key.pem"),
                        pem(
                                "PRIVATE KEY",
                                keys.getKey("site", NOT_SECRET.toCharArray()).getEncoded())));
    }

    private static String pem(String what, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, lines.encodeToString(content), what);
    }
}
