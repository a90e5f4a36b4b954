package aniworld.sites.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.origin.Answers;
import aniworld.origin.Behaviour;
import aniworld.origin.LoopbackOrigin;
import aniworld.origin.RedirectsTo;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.pages.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A catalog behind real HTTP.
@Timeout(20)
class WebDocumentTest {
    private static final String TEXT = Texts.series("\"poster\": \"one.svg\"");

    @Test
    void anUnchangedCatalogCostsOneShortAnswer() throws ProviderException {
        Behaviour unchanged = new Answers("304 Not Modified", "text/plain", "");
        try (var origin = LoopbackOrigin.that(tagged("\"1\"").times(1, unchanged));
                var web = web(origin)) {
            var current = current(origin, web, Duration.ZERO);

            Catalog first = current.get();

            assertThat(current.get()).isSameAs(first);
            assertThat(current.get()).isSameAs(first);
            assertThat(origin.asked())
                    .extracting(asked -> asked.header("if-none-match").orElse("nothing"))
                    .containsExactly("nothing", "\"1\"", "\"1\"");
            assertThat(origin.asked().get(1).header("if-modified-since"))
                    .hasValue("Thu, 01 Jan 2026 00:00:00 GMT");
        }
    }

    @Test
    void aChangedCatalogIsReadAgain() throws ProviderException {
        Behaviour changed = new Answers("200 OK", "application/json", Texts.catalog(""));
        try (var origin = LoopbackOrigin.that(tagged("\"1\"").times(1, changed));
                var web = web(origin)) {
            var current = current(origin, web, Duration.ZERO);

            assertThat(current.get().entries()).hasSize(1);
            assertThat(current.get().entries()).isEmpty();
        }
    }

    @Test
    void rightAfterALookNoOtherIsNeeded() throws ProviderException {
        try (var origin = LoopbackOrigin.that(tagged("\"1\""));
                var web = web(origin)) {
            var current = current(origin, web, Duration.ofHours(1));
            current.get();
            current.get();

            assertThat(origin.asked()).hasSize(1);
        }
    }

    @Test
    void relativeAddressesStartWhereARedirectLed() throws ProviderException {
        Behaviour moved =
                (asked, wire) -> {
                    Behaviour answer =
                            asked.target().equals("/c.json")
                                    ? new RedirectsTo("/new/place/c.json")
                                    : tagged("\"1\"");
                    answer.answer(asked, wire);
                };
        try (var origin = LoopbackOrigin.that(moved);
                var web = web(origin)) {
            assertThat(current(origin, web, Duration.ZERO).get().entry("one"))
                    .flatMap(entry -> entry.series().facts().poster())
                    .hasValue(origin.address("/new/place/one.svg"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorised",
        "403, Refused",
        "429, Refused",
        "404, Changed",
        "410, Changed",
        "204, Changed",
        "304, Changed",
        "408, Unreachable",
        "500, Unreachable",
        "503, Unreachable"
    })
    void eachStatusIsItsKindOfFault(String status, String kind) {
        ProviderFault fault = fault(new Answers(status + " So", "text/plain", ""));

        assertThat(fault.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(fault.reason()).startsWith("The catalog's server answered " + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "Thu, 01 Jan 2026 00:01:30 GMT | PT1M30S",
                "Wed, 31 Dec 2025 00:00:00 GMT | PT0S"
            })
    void aRefusalSaysWhenToComeBack(String said, Duration wait) {
        assertThat(fault(refusal(said)))
                .isEqualTo(
                        new ProviderFault.Refused(
                                "The catalog's server answered 429", Optional.of(wait)));
    }

    @Test
    void aRefusalThatSaysNothingUsefulHasNoTime() {
        assertThat(fault(refusal("soon")))
                .isEqualTo(
                        new ProviderFault.Refused(
                                "The catalog's server answered 429", Optional.empty()));
    }

    @Test
    void aPageInsteadOfACatalogIsAChange() {
        assertThat(fault(new Answers("200 OK", "text/html", "<html>Please log in</html>")))
                .isInstanceOf(ProviderFault.Changed.class);
    }

    @Test
    void aServerThatCutsTheLineIsUnreachable() {
        assertThat(fault((_, wire) -> wire.cut())).isInstanceOf(ProviderFault.Unreachable.class);
    }

    @Test
    void anAddressThatTheGuardRefusesIsRefused() {
        try (var origin = LoopbackOrigin.that(tagged("\"1\""));
                var web =
                        new Outbound(
                                () -> AllowedAddresses.NONE,
                                () -> OutboundLimits.DEFAULTS,
                                Map.of())) {
            assertThat(fault(current(origin, web, Duration.ZERO)))
                    .isInstanceOf(ProviderFault.Refused.class);
        }
    }

    private static ProviderFault fault(Behaviour behaviour) {
        try (var origin = LoopbackOrigin.that(behaviour);
                var web = web(origin)) {
            return fault(current(origin, web, Duration.ZERO));
        }
    }

    private static ProviderFault fault(CurrentCatalog current) {
        return catchThrowableOfType(ProviderException.class, current::get).fault();
    }

    private static CurrentCatalog current(LoopbackOrigin origin, Outbound web, Duration fresh) {
        return new CurrentCatalog(
                new WebDocument(origin.address("/c.json"), new Pages(web, "The catalog's server")),
                fresh);
    }

    private static Outbound web(LoopbackOrigin origin) {
        var allowed = AllowedAddresses.of(List.of(origin.address("/")));
        return new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of());
    }

    private static Behaviour tagged(String tag) {
        return new Answers(
                "200 OK",
                "application/json",
                TEXT,
                List.of("ETag: " + tag, "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT"));
    }

    private static Behaviour refusal(String retryAfter) {
        return new Answers(
                "429 Too Many Requests",
                "text/plain",
                "",
                List.of("Retry-After: " + retryAfter, "Date: Thu, 01 Jan 2026 00:00:00 GMT"));
    }
}
