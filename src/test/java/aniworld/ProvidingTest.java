package aniworld;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.problem.FieldIssue;
import aniworld.provider.Fallback;
import aniworld.provider.Provider;
import aniworld.settings.ProviderConfig;
import java.io.IOException;
import java.nio.file.Path;
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
        assertThat(providing.get().byId("b")).get().isNotInstanceOf(Fallback.class);
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

    private Providing providing() {
        var kinds =
                new Kinds(
                        (_, _) -> {
                            throw new IOException("no network here");
                        },
                        new Definitions(folder));
        UnaryOperator<Provider> unwatched = provider -> provider;
        return new Providing(kinds, unwatched);
    }

    private static ProviderConfig index(String id, Object fallback) {
        return new ProviderConfig(
                id,
                "index",
                Map.of("address", "https://a.example/", "fallback", fallback),
                Map.of());
    }
}
