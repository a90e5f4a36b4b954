package aniworld.provider.pages;

import static aniworld.provider.pages.Origin.fault;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.net.Web;
import aniworld.net.WebPage;
import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.RedirectsTo;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Pages behind real HTTP.
@Timeout(20)
class PagesTest {
    private static final String LOGIN =
            "<html><form><input name=a><INPUT name=\"p\" type = 'password'></form></html>";

    @Test
    void aRedirectToALoginPageAsksForCredentials() {
        Behaviour guarded = leading("/login", new Answers("200 OK", "text/html", LOGIN));

        assertThat(faultAt(guarded))
                .isEqualTo(
                        new ProviderFault.Unauthorised(
                                "The site's server leads to a login page: put credentials or a"
                                        + " cookie into the settings"));
    }

    @Test
    void aLoginFormInTheCornerOfThePageAskedForIsNoLoginPage() throws ProviderException {
        assertThat(read(new Answers("200 OK", "text/html", LOGIN))).isEqualTo(LOGIN);
    }

    @Test
    void aPageThatIsGoneMeansWhatItsAskerSays() {
        try (var origin = LoopbackOrigin.that(new Answers("404 Not Found"));
                var web = Origin.web(origin)) {
            var pages = new Pages(web, "The site's server");

            assertThat(fault(() -> pages.get(origin.address("/x"), Missing.IS_A_CHANGE)))
                    .isInstanceOf(ProviderFault.Changed.class);
            assertThat(fault(() -> pages.get(origin.address("/x"), Missing.IS_NOT_AVAILABLE)))
                    .isInstanceOf(ProviderFault.NotAvailable.class);
        }
    }

    @Test
    void anEndlessPageIsUnreachableAndNotKept() {
        Behaviour endless =
                (_, wire) -> {
                    wire.head("200 OK", "Content-Type: text/html");
                    byte[] much = new byte[1 << 16];
                    for (int sent = 0; sent < 1 << 11; sent++) {
                        wire.body(much);
                    }
                    wire.cut();
                };

        assertThat(faultAt(endless))
                .isInstanceOfSatisfying(
                        ProviderFault.Unreachable.class,
                        fault -> assertThat(fault.reason()).contains("more than 16777216 bytes"));
    }

    @Test
    void headersOfTheProviderGoAlong() throws ProviderException {
        try (var origin = LoopbackOrigin.that(new Answers("200 OK", "text/html", "x"));
                var web = Origin.web(origin)) {
            new Pages(web, "The site's server", Map.of("Authorization", "Bearer t"))
                    .get(origin.address("/"), Missing.IS_A_CHANGE);

            assertThat(origin.asked().getFirst().header("authorization")).hasValue("Bearer t");
        }
    }

    @Test
    void anUnchangedPageIsNotReadAgain() throws ProviderException {
        Behaviour first = new Answers("200 OK", "text/html", "one", List.of("ETag: \"1\""));
        Behaviour unchanged = new Answers("304 Not Modified", "text/html", "");
        try (var origin = LoopbackOrigin.that(first.times(1, unchanged));
                var web = Origin.web(origin)) {
            var pages = remembered(origin, web);

            StringBuilder read = pages.get(origin.address("/"));

            assertThat(pages.get(origin.address("/"))).isSameAs(read).hasToString("one");
            assertThat(origin.asked().get(1).header("if-none-match")).hasValue("\"1\"");
        }
    }

    @Test
    void anUnchangedPageIsNotSentAgainAfterARestart() throws ProviderException {
        Behaviour first = new Answers("200 OK", "text/html", "one", List.of("ETag: \"1\""));
        Behaviour unchanged = new Answers("304 Not Modified", "text/html", "");
        Behaviour changed = new Answers("200 OK", "text/html", "two", List.of("ETag: \"2\""));
        var drawer = new Drawer();
        try (var origin = LoopbackOrigin.that(first.times(1, unchanged.times(2, changed)));
                var web = Origin.web(origin)) {
            remembered(web, drawer).get(origin.address("/"));

            assertThat(remembered(web, drawer).get(origin.address("/"))).hasToString("one");
            assertThat(remembered(web, drawer).get(origin.address("/"))).hasToString("two");
            assertThat(origin.asked())
                    .extracting(asked -> asked.header("if-none-match").orElse(""))
                    .containsExactly("", "\"1\"", "\"1\"");
            assertThat(drawer.find("mine", origin.address("/")).orElseThrow().header("etag"))
                    .contains("\"2\"");
        }
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        Behaviour page = new Answers("200 OK", "text/html", "one", List.of("ETag: \"1\""));
        var drawer = new Drawer();
        try (var origin = LoopbackOrigin.that(page);
                var web = Origin.web(origin)) {
            var pages =
                    new Remembered<String>(
                            pages(web, drawer),
                            Missing.IS_A_CHANGE,
                            _ -> {
                                throw new ProviderException(new ProviderFault.Changed("other"));
                            });

            assertThat(fault(() -> pages.get(origin.address("/"))))
                    .isInstanceOf(ProviderFault.Changed.class);
            assertThat(drawer.find("mine", origin.address("/"))).isEmpty();
        }
    }

    /// Outlives those that put pages into it.
    private static final class Drawer implements PageStore {
        private final Map<String, WebPage> pages = new ConcurrentHashMap<>();

        @Override
        public Optional<WebPage> find(String provider, URI address) {
            return Optional.ofNullable(pages.get(provider + " " + address));
        }

        @Override
        public void keep(String provider, URI address, WebPage page) {
            pages.put(provider + " " + address, page);
        }
    }

    private static Pages pages(Web web, PageStore store) {
        return new Pages(web, "The server", Map.of(), new KeptPages(store, "mine"));
    }

    private static Remembered<StringBuilder> remembered(Web web, PageStore store) {
        return new Remembered<>(
                pages(web, store),
                Missing.IS_A_CHANGE,
                page -> new StringBuilder(PageText.of(page)));
    }

    @Test
    void ofVeryManyPagesTheLeastUsedIsForgotten() throws ProviderException {
        var marked = new AtomicInteger();
        Web web =
                (address, headers) -> {
                    marked.addAndGet(headers.containsKey("If-None-Match") ? 1 : 0);
                    return new WebPage(address, 200, Map.of("etag", List.of("1")), new byte[0]);
                };
        var pages =
                new Remembered<>(new Pages(web, "The server"), Missing.IS_A_CHANGE, page -> page);
        for (int n = 0; n <= 20_000; n++) {
            pages.get(URI.create("https://a.example/" + n));
        }

        pages.get(URI.create("https://a.example/0"));
        assertThat(marked).hasValue(0);
        pages.get(URI.create("https://a.example/20000"));
        assertThat(marked).hasValue(1);
    }

    @Test
    void aPageWithoutMarksIsReadAgainEachTime() throws ProviderException {
        try (var origin = LoopbackOrigin.that(new Answers("200 OK", "text/html", "one"));
                var web = Origin.web(origin)) {
            var pages = remembered(origin, web);

            assertThat(pages.get(origin.address("/"))).isNotSameAs(pages.get(origin.address("/")));
        }
    }

    @Test
    void aFailureLeavesWhatWasRemembered() throws ProviderException {
        Behaviour first = new Answers("200 OK", "text/html", "one", List.of("ETag: \"1\""));
        Behaviour then = new Answers("503 No").times(2, new Answers("304 Not Modified"));
        try (var origin = LoopbackOrigin.that(first.times(1, then));
                var web = Origin.web(origin)) {
            var pages = remembered(origin, web);
            pages.get(origin.address("/"));

            assertThat(fault(() -> pages.get(origin.address("/"))))
                    .isInstanceOf(ProviderFault.Unreachable.class);
            assertThat(pages.get(origin.address("/"))).hasToString("one");
        }
    }

    private static Remembered<StringBuilder> remembered(LoopbackOrigin origin, Web web) {
        return new Remembered<>(
                new Pages(web, "The server at " + origin.port()),
                Missing.IS_A_CHANGE,
                page -> new StringBuilder(PageText.of(page)));
    }

    private static Behaviour leading(String to, Behaviour then) {
        return (asked, wire) -> {
            Behaviour answer = asked.target().equals(to) ? then : new RedirectsTo(to);
            answer.answer(asked, wire);
        };
    }

    private static String read(Behaviour behaviour) throws ProviderException {
        try (var origin = LoopbackOrigin.that(behaviour);
                var web = Origin.web(origin)) {
            WebPage page =
                    new Pages(web, "The site's server")
                            .get(origin.address("/page"), Missing.IS_A_CHANGE);
            return PageText.of(page);
        }
    }

    private static ProviderFault faultAt(Behaviour behaviour) {
        return fault(() -> read(behaviour));
    }
}
