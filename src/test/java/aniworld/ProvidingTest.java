package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.problem.FieldIssue;
import aniworld.provider.Fallback;
import aniworld.provider.Provider;
import aniworld.provider.Providers;
import aniworld.provider.pages.PageStore;
import aniworld.settings.ProviderConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The providers as the settings have them.
class ProvidingTest {
    @TempDir private Path folder;

    @Test
    void oneMayStandBehindAnother() {
        Providing providing = providing();
        providing.adopt(List.of(index("a", List.of("b")), index("b", List.of())));

        assertThat(providing.get().byId("a")).get().isInstanceOf(Fallback.class);
        assertThat(providing.alone().byId("a")).get().isNotInstanceOf(Fallback.class);
    }

    @Test
    void onlyAnotherProviderOfTheSettingsMay() {
        var issue =
                new FieldIssue(
                        "providers[0].options.fallback", "must name other providers by their ids");

        for (Object wrong : List.of(List.of("none"), List.of("a"), List.of(7), "a", 7)) {
            assertThat(providing().issues(List.of(index("a", wrong), index("b", List.of()))))
                    .containsExactly(issue);
        }
        assertThat(providing().issues(List.of(index("a", "b"), index("b", List.of())))).isEmpty();
    }

    @Test
    void oneThatCannotBeBuiltTakesNoneOfTheOthersAlong() {
        Providing providing = providing();
        var broken = new ProviderConfig("c", "nonsense", Map.of(), Map.of());
        providing.adopt(List.of(index("a", List.of("c")), broken));

        assertThat(providing.get().all()).extracting(one -> one.info().id()).containsExactly("a");
    }

    @Test
    void whoeverIsMadeFromTheSameStays() {
        Providing providing = providing();
        providing.adopt(List.of(index("a", List.of("b")), index("b", List.of())));
        Providers before = providing.get();
        Providers alone = providing.alone();

        var other = new ProviderConfig("c", "archive", Map.of(), Map.of());
        providing.adopt(List.of(other, index("a", List.of("b")), index("b", List.of())));

        for (String id : List.of("a", "b")) {
            assertThat(there(providing.get(), id)).isSameAs(there(before, id));
            assertThat(there(providing.alone(), id)).isSameAs(there(alone, id));
        }
    }

    @Test
    void whoeverIsMadeFromSomethingElseIsMadeAnewAndSoIsWhatItStandsBehind() throws IOException {
        Providing providing = providing();
        define("mine", "Mine");
        providing.adopt(List.of(index("a", List.of("b")), site("b"), index("c", List.of())));
        Providers before = providing.get();
        Providers alone = providing.alone();

        define("mine", "Yours");
        providing.adopt(List.of(index("a", List.of("b")), site("b"), index("c", "a")));

        assertThat(there(providing.alone(), "a")).isSameAs(there(alone, "a"));
        assertThat(there(providing.get(), "a")).isNotSameAs(there(before, "a"));
        assertThat(there(providing.alone(), "b")).isNotSameAs(there(alone, "b"));
        assertThat(there(providing.alone(), "c")).isNotSameAs(there(alone, "c"));
    }

    @Test
    void whatIsNotedOfAProviderBeginsAnewOnlyWithIt() {
        var begun = new ArrayList<String>();
        UnaryOperator<Provider> watched =
                provider -> {
                    begun.add(provider.info().id());
                    return provider;
                };
        Providing providing = new Providing(kinds(), watched);
        providing.adopt(List.of(index("a", List.of())));
        providing.adopt(List.of(index("a", List.of()), index("b", List.of())));
        providing.adopt(List.of(index("b", List.of())));
        providing.adopt(List.of(index("a", List.of()), index("b", List.of())));

        assertThat(begun).containsExactly("a", "b", "a");
    }

    private static Provider there(Providers providers, String id) {
        return providers.byId(id).orElseThrow();
    }

    private void define(String name, String title) throws IOException {
        Files.writeString(
                folder.resolve(name + ".yml"),
                """
                version: 1
                search: {path: "/find?q={query}", rows: a, fields: {id: {attr: id}, title: "%s"}}
                series: {path: "/show/{id}", fields: {title: h1}}
                episodes: {rows: "li", fields: {number: b, path: {select: a, attr: href}}}
                sources: {rows: a, fields: {address: {attr: href}}}
                """
                        .formatted(title));
    }

    private static ProviderConfig site(String id) {
        var options = Map.<String, Object>of("address", "https://a.example/", "definition", "mine");
        return new ProviderConfig(id, "site", options, Map.of());
    }

    private Providing providing() {
        UnaryOperator<Provider> unwatched = provider -> provider;
        return new Providing(kinds(), unwatched);
    }

    private Kinds kinds() {
        return new Kinds(
                (_, _) -> {
                    throw new IOException("no network here");
                },
                new Definitions(folder),
                PageStore.NONE);
    }

    private static ProviderConfig index(String id, Object fallback) {
        return new ProviderConfig(
                id,
                "index",
                Map.of("address", "https://a.example/", "fallback", fallback),
                Map.of());
    }
}
