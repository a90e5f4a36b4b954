package aniworld.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectReachTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static DirectReach finding(InetAddress... addresses) {
        return new DirectReach(_ -> List.of(addresses), LIMIT);
    }

    @Test
    void aHostThatListensIsConnected() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Reached result =
                    finding(InetAddress.getLoopbackAddress())
                            .attempt("host.example", listening.getLocalPort());

            assertThat(result)
                    .asInstanceOf(type(Reached.Connected.class))
                    .extracting(Reached.Connected::took)
                    .matches(took -> took.compareTo(Duration.ZERO) > 0);
        }
    }

    @Test
    void aHostThatDoesNotListenIsSilent() throws Exception {
        assertThat(finding(InetAddress.getLoopbackAddress()).attempt("host.example", closed()))
                .isEqualTo(new Reached.Silent("Refused the connection"));
    }

    @Test
    void theNextAddressOfAHostIsTriedWhenTheFirstIsSilent() throws Exception {
        var first = InetAddress.ofLiteral("127.0.0.2");
        var second = InetAddress.ofLiteral("127.0.0.1");
        try (var listening = new ServerSocket(0, 1, second)) {
            assertThat(finding(first, second).attempt("host.example", listening.getLocalPort()))
                    .isInstanceOf(Reached.Connected.class);
        }
    }

    @Test
    void aNameWithoutAnAddressIsUnknown() throws Exception {
        Lookup nobody =
                host -> {
                    throw new UnknownHostException(host);
                };

        assertThat(new DirectReach(nobody, LIMIT).attempt("host.example", 443))
                .isInstanceOf(Reached.Unknown.class);
    }

    @Test
    void theOperatingSystemKnowsThisMachine() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new DirectReach(LIMIT).attempt("localhost", listening.getLocalPort()))
                    .isInstanceOf(Reached.Connected.class);
        }
    }

    private static int closed() throws IOException {
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }
}
