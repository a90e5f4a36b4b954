package aniworld.origin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// A certificate of 127.0.0.1 that nobody has signed but itself.
public final class Certificate {
    private static final String ALIAS = "site";
    private static final String NOT_SECRET = "not_secret";

    private final Path folder;
    private final KeyStore keys;

    private Certificate(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /// Made by the JDK's own keytool.
    ///
    /// @param folder where it lies
    public static Certificate make(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                ALIAS,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                NOT_SECRET)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).as("keytool ends").isTrue();
        return new Certificate(
                folder, KeyStore.getInstance(store.toFile(), NOT_SECRET.toCharArray()));
    }

    /// Itself as a PEM file: other programs read nothing else.
    public Path chain() throws IOException, GeneralSecurityException {
        return pem("certificate.pem", "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
    }

    /// Its key as a PEM file.
    public Path key() throws IOException, GeneralSecurityException {
        return pem(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey(ALIAS, NOT_SECRET.toCharArray()).getEncoded());
    }

    private Path pem(String name, String what, byte[] content) throws IOException {
        Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(what, lines.encodeToString(content), what));
    }

    /// For those who trust it.
    ///
    /// @param looked called each time that somebody looks at it: in each full handshake, and never
    ///   when a session is resumed
    public SSLContext trusted(Runnable looked) throws GeneralSecurityException {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        TrustManager[] watched =
                Arrays.stream(trust.getTrustManagers())
                        .map(it -> new Watched((X509ExtendedTrustManager) it, looked))
                        .toArray(TrustManager[]::new);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, watched, null);
        return context;
    }

    /// For the server that has it.
    public SSLContext own() throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, NOT_SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }

    private static final class Watched extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager trust;
        private final Runnable looked;

        Watched(X509ExtendedTrustManager trust, Runnable looked) {
            this.trust = trust;
            this.looked = looked;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            looked.run();
            trust.checkServerTrusted(chain, type, socket);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            looked.run();
            trust.checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            looked.run();
            trust.checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            trust.checkClientTrusted(chain, type, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            trust.checkClientTrusted(chain, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            trust.checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return trust.getAcceptedIssuers();
        }
    }
}
