package aniworld.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.InfiniteBody;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.ManyHeaders;
import aniworld.origin.RedirectLoop;
import aniworld.origin.RedirectsTo;
import aniworld.origin.SeededFile;
import aniworld.origin.Stalls;
import aniworld.origin.Trickles;
import aniworld.origin.TricklesHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundTest {
    private static final Behaviour HELLO = new Answers("200 OK", "text/plain", "hello");
    private static final OutboundLimits SHORT =
            new OutboundLimits(
                    Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(700), 1000);

    @Test
    void aPageComesWithItsStatusHeadersAndBody() throws IOException {
        try (var origin = LoopbackOrigin.that(HELLO);
                var web = open(OutboundLimits.DEFAULTS)) {
            WebPage page = web.get(origin.address("/a?b=c"), Map.of("X-Mine", "1"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).contains("text/plain");
            assertThat(page.body()).hasBinaryContent("hello".getBytes(UTF_8));
            assertThat(origin.asked().getFirst().target()).isEqualTo("/a?b=c");
            assertThat(origin.asked().getFirst().header("x-mine")).contains("1");
            assertThat(origin.asked().getFirst().header("user-agent")).contains("Aniworld/1.0");
        }
    }

    @Test
    void anErrorStatusIsAPageToo() throws IOException {
        try (var origin = LoopbackOrigin.that(new Answers("503 Busy"));
                var web = open(OutboundLimits.DEFAULTS)) {
            assertThat(web.get(origin.address("/"), Map.of()).status()).isEqualTo(503);
        }
    }

    @Test
    void connectionsAreUsedAgain() throws IOException {
        try (var origin = LoopbackOrigin.that(HELLO);
                var web = open(OutboundLimits.DEFAULTS)) {
            web.get(origin.address("/1"), Map.of());
            web.get(origin.address("/2"), Map.of());
            assertThat(origin.connections()).isEqualTo(1);
        }
    }

    @Test
    void whatNoSettingNamesIsNotReachedInThisMachine() {
        try (var origin = LoopbackOrigin.that(HELLO);
                var web = guarded(AllowedAddresses.NONE)) {
            assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                    .isInstanceOf(AddressRefused.class)
                    .hasMessageContaining("127.0.0.1:" + origin.port());
            assertThat(origin.asked()).isEmpty();
        }
    }

    @Test
    void aNamedAddressIsReachedOnItsPortAlone() throws IOException {
        try (var origin = LoopbackOrigin.that(HELLO);
                var other = LoopbackOrigin.that(HELLO);
                var web = guarded(AllowedAddresses.of(List.of(origin.address("/base"))))) {
            assertThat(web.get(origin.address("/x"), Map.of()).status()).isEqualTo(200);
            assertThatThrownBy(() -> web.get(other.address("/x"), Map.of()))
                    .isInstanceOf(AddressRefused.class);
        }
    }

    @Test
    void aNameThatTurnsToThisMachineIsRefusedWhenTheConnectionIsMade() {
        Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1"));
        try (var origin = LoopbackOrigin.that(HELLO);
                var web =
                        new Outbound(
                                () -> AllowedAddresses.NONE,
                                () -> SHORT,
                                new Proxies(Map.of()),
                                _ -> List.of(InetAddress.ofLiteral(answers.remove())),
                                SSLContexts::createDefault)) {
            URI address = URI.create("http://rebound.example:" + origin.port() + "/");
            assertThatThrownBy(() -> web.get(address, Map.of())).isInstanceOf(AddressRefused.class);
            assertThat(answers).isEmpty();
            assertThat(origin.asked()).isEmpty();
        }
    }

    @Test
    void behindAProxyThePrivateNetworkStaysClosed() {
        try (var proxy = LoopbackOrigin.that(HELLO);
                var web =
                        new Outbound(
                                () -> AllowedAddresses.NONE,
                                () -> SHORT,
                                Map.of("http_proxy", "127.0.0.1:" + proxy.port()))) {
            assertThatThrownBy(() -> web.get(URI.create("http://10.0.0.1/"), Map.of()))
                    .isInstanceOf(AddressRefused.class);
            assertThatThrownBy(() -> web.get(proxy.address("/"), Map.of()))
                    .isInstanceOf(AddressRefused.class);
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void aProxyOfTheEnvironmentCarriesTheRequest() throws IOException {
        try (var proxy = LoopbackOrigin.that(HELLO);
                var web =
                        new Outbound(
                                () -> AllowedAddresses.NONE,
                                () -> OutboundLimits.DEFAULTS,
                                Map.of("http_proxy", "127.0.0.1:" + proxy.port()))) {
            web.get(URI.create("http://198.51.99.1/page"), Map.of());
            assertThat(proxy.asked().getFirst().target()).isEqualTo("http://198.51.99.1/page");
        }
    }

    @Test
    void onlyHttpWithoutUserNamesIsFetched() {
        try (var web = open(SHORT)) {
            for (String address :
                    List.of(
                            "file:///etc/passwd",
                            "ftp://host/",
                            "http:opaque",
                            "http://me@host/")) {
                assertThatThrownBy(() -> web.get(URI.create(address), Map.of()))
                        .as(address)
                        .isInstanceOf(AddressRefused.class);
            }
        }
    }

    @Test
    void aPasswordInAnAddressIsNotRepeated() {
        try (var web = open(SHORT)) {
            assertThatThrownBy(() -> web.get(URI.create("http://me:secret@host/"), Map.of()))
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void redirectsAreFollowedWithinAnOriginWithItsHeaders() throws IOException {
        Behaviour once = new RedirectsTo("/there it is").times(1, HELLO);
        try (var origin = LoopbackOrigin.that(once);
                var web = open(OutboundLimits.DEFAULTS)) {
            WebPage page = web.get(origin.address("/here"), Map.of("Cookie", "a=b"));
            assertThat(page.address()).isEqualTo(origin.address("/there%20it%20is"));
            assertThat(origin.asked().getLast().header("cookie")).contains("a=b");
        }
    }

    @Test
    void anotherOriginNeverSeesTheHeaders() throws IOException {
        try (var goal = LoopbackOrigin.that(HELLO);
                var start = LoopbackOrigin.that(new RedirectsTo(goal.address("/x").toString()));
                var web = open(OutboundLimits.DEFAULTS)) {
            web.get(start.address("/"), Map.of("Authorization", "Bearer t", "Referer", "r"));
            assertThat(start.asked().getFirst().header("authorization")).isPresent();
            assertThat(goal.asked().getFirst().headers())
                    .doesNotContainKeys("authorization", "referer");
        }
    }

    @Test
    void aWayThatLeavesAndComesBackHasLostItsHeaders() throws IOException {
        var back = new RedirectsTo[1];
        try (var away = LoopbackOrigin.that((asked, wire) -> back[0].answer(asked, wire));
                var home =
                        LoopbackOrigin.that(
                                new RedirectsTo(away.address("/").toString()).times(1, HELLO));
                var web = open(OutboundLimits.DEFAULTS)) {
            back[0] = new RedirectsTo(home.address("/again").toString());
            web.get(home.address("/"), Map.of("Cookie", "secret"));
            assertThat(home.asked().getLast().headers()).doesNotContainKey("cookie");
        }
    }

    @Test
    void aRedirectToAPrivateAddressOrAFileIsRefused() {
        for (String goal : List.of("http://10.0.0.1/", "file:///etc/passwd", "http://[::1]:9/")) {
            try (var origin = LoopbackOrigin.that(new RedirectsTo(goal));
                    var web = guarded(AllowedAddresses.of(List.of(origin.address("/"))))) {
                assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                        .as(goal)
                        .isInstanceOf(AddressRefused.class);
            }
        }
    }

    @Test
    void anEndlessWayIsLeft() {
        try (var origin = LoopbackOrigin.that(new RedirectLoop());
                var web = open(OutboundLimits.DEFAULTS)) {
            assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                    .hasMessageContaining("more than 10 times");
            assertThat(origin.asked()).hasSize(11);
        }
    }

    @Test
    void aSilentServerIsLeftInTime() {
        try (var origin = LoopbackOrigin.that(new Stalls());
                var web = open(SHORT)) {
            assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                    .hasMessage("The server at 127.0.0.1 sent nothing for 0.3 s");
        }
    }

    @Test
    void aTricklingPageIsLeftInTime() {
        var slow = new Trickles(new SeededFile(1, 1000), Duration.ofMillis(50));
        try (var origin = LoopbackOrigin.that(slow);
                var web = open(SHORT)) {
            assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                    .hasMessage("The server at 127.0.0.1 did not answer within 0.7 s");
        }
    }

    @Test
    void aTricklingHeadIsLeftInTime() {
        try (var origin = LoopbackOrigin.that(new TricklesHead(Duration.ofMillis(50)));
                var web = open(SHORT)) {
            assertThatThrownBy(() -> web.open(plain(origin.address("/"))))
                    .hasMessageContaining("did not answer within");
        }
    }

    @Test
    void aPageThatIsTooLargeIsLeft() {
        try (var origin = LoopbackOrigin.that(new InfiniteBody(new SeededFile(1, 0)));
                var web = open(SHORT)) {
            assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                    .hasMessageContaining("more than 1000 bytes");
        }
    }

    @Test
    void aPackedPageIsUnpackedAndMeasuredUnpacked() throws IOException {
        try (var small = LoopbackOrigin.that(packed(900));
                var large = LoopbackOrigin.that(packed(900_000));
                var web = open(SHORT)) {
            assertThat(web.get(small.address("/"), Map.of()).body().readAllBytes()).hasSize(900);
            assertThatThrownBy(() -> web.get(large.address("/"), Map.of()))
                    .hasMessageContaining("more than 1000 bytes");
        }
    }

    @Test
    void tooManyHeadersAreRefused() {
        try (var origin = LoopbackOrigin.that(new ManyHeaders(10_000));
                var web = open(OutboundLimits.DEFAULTS)) {
            assertThatThrownBy(() -> web.get(origin.address("/"), Map.of()))
                    .hasMessageContaining("headers");
        }
    }

    @Test
    void aPortAtWhichNobodyListensIsARefusedConnection() throws IOException {
        try (var held = new Socket();
                var web = open(SHORT)) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI address = URI.create("http://127.0.0.1:" + held.getLocalPort() + "/");
            assertThatThrownBy(() -> web.get(address, Map.of()))
                    .hasMessage("127.0.0.1 refused the connection");
        }
    }

    @Test
    void aServerThatHangsUpIsAskedOnceMore() throws IOException {
        Behaviour rude = (asked, wire) -> wire.cut();
        try (var origin = LoopbackOrigin.that(rude.times(1, HELLO));
                var web = open(OutboundLimits.DEFAULTS)) {
            assertThat(web.get(origin.address("/"), Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void headersThatWouldChangeTheMessageAreNotSent() {
        try (var origin = LoopbackOrigin.that(HELLO);
                var web = open(OutboundLimits.DEFAULTS)) {
            for (var header :
                    List.of(
                            Map.of("Host", "other"),
                            Map.of("X", "a\r\nEvil: b"),
                            Map.of("Bad name", "x"),
                            Map.of("Transfer-Encoding", "chunked"))) {
                assertThatThrownBy(() -> web.get(origin.address("/"), header))
                        .hasMessageContaining("cannot be sent");
            }
            assertThat(origin.asked()).isEmpty();
        }
    }

    static Outbound open(OutboundLimits limits) {
        return new Outbound(
                () -> new AllowedAddresses(Set.of("127.0.0.1")), () -> limits, Map.of());
    }

    private static Outbound guarded(AllowedAddresses allowed) {
        return new Outbound(() -> allowed, () -> SHORT, Map.of());
    }

    static OutboundRequest plain(URI address) {
        return new OutboundRequest(address, Map.of(), Map.of(), Duration.ofSeconds(10));
    }

    private static Behaviour packed(int size) {
        return (asked, wire) -> {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(new byte[size]);
            }
            wire.head("200 OK", "Content-Encoding: gzip", "Content-Length: " + bytes.size());
            wire.body(bytes.toByteArray());
        };
    }
}
