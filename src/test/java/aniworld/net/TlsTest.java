package aniworld.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.origin.Behaviour;
import aniworld.origin.Certificate;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.SeededFile;
import aniworld.origin.Serves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class TlsTest {
    private static final SeededFile FILE = new SeededFile(7, 300_000);
    private static final Behaviour ONE_ANSWER_EACH =
            (asked, wire) -> {
                new Serves(FILE).answer(asked, wire);
                wire.cut();
            };

    private final AtomicInteger looks = new AtomicInteger();
    @TempDir Path folder;
    private Certificate certificate;

    @BeforeEach
    void makeCertificate() throws Exception {
        certificate = Certificate.make(folder);
    }

    @Test
    void theNextConnectionResumesTheSessionOfTheOneBefore() throws Exception {
        try (var origin = origin();
                var web = trusting(certificate.trusted(looks::incrementAndGet))) {
            for (int connection = 0; connection < 4; connection++) {
                assertThat(bytes(web, origin)).isEqualTo(FILE.bytes(0, 300_000));
            }
            assertThat(origin.asked()).hasSize(4);
            assertThat(looks).hasValue(1);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        try (var origin = origin();
                var web = trusting(SSLContexts.createDefault())) {
            assertThatThrownBy(() -> bytes(web, origin))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("certificate");
            assertThat(origin.asked()).isEmpty();
        }
    }

    private LoopbackOrigin origin() throws Exception {
        SSLContext own = certificate.own();
        return LoopbackOrigin.on(
                own.getServerSocketFactory()
                        .createServerSocket(0, 10, InetAddress.getLoopbackAddress()),
                ONE_ANSWER_EACH);
    }

    private static Outbound trusting(SSLContext trust) {
        return new Outbound(
                () -> new AllowedAddresses(Set.of("127.0.0.1")),
                () -> OutboundLimits.DEFAULTS,
                new Proxies(Map.of()),
                new SystemLookup(),
                () -> trust);
    }

    private static byte[] bytes(Outbound web, LoopbackOrigin origin) throws IOException {
        URI address = URI.create("https://127.0.0.1:" + origin.port() + "/film.mp4");
        try (Answer answer = web.open(OutboundTest.plain(address))) {
            return answer.body().readAllBytes();
        }
    }
}
