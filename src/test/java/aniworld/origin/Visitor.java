package aniworld.origin;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.library.EpisodeNumber;
import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.pages.Pages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A provider under test with the origin it reads from, in short words.
public final class Visitor implements AutoCloseable {
    private final LoopbackOrigin origin;
    private final Outbound web;
    private final Provider provider;

    /// @param base path of the provider's address at the origin
    public static Visitor of(
            Behaviour behaviour, String base, BiFunction<ProviderInfo, Pages, Provider> kind) {
        return new Visitor(behaviour, base, Map.of(), kind);
    }

    /// @param headers that go with each request
    public Visitor(
            Behaviour behaviour,
            String base,
            Map<String, String> headers,
            BiFunction<ProviderInfo, Pages, Provider> kind) {
        origin = LoopbackOrigin.that(behaviour);
        var allowed = AllowedAddresses.of(List.of(origin.address("/")));
        web = new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, Map.of());
        var info = new ProviderInfo("mine", "Mine", origin.address(base));
        provider = kind.apply(info, new Pages(web, "The server of Mine", headers));
    }

    public LoopbackOrigin origin() {
        return origin;
    }

    public URI address(String path) {
        return origin.address(path);
    }

    public Provider provider() {
        return provider;
    }

    public List<String> found(String query) throws ProviderException {
        return provider.search(query, 20).stream().map(SearchHit::id).toList();
    }

    /// Number and title of each: `S01-E01 Title`.
    public List<String> episodes(String id) throws ProviderException {
        return provider.series(id).episodes().stream()
                .map(episode -> (episode.number() + " " + episode.title()).strip())
                .toList();
    }

    public List<MediaSource> sources(String id, String episode, String... languages)
            throws ProviderException {
        return provider.sources(id, EpisodeNumber.parse(episode).orElseThrow(), List.of(languages));
    }

    public static ProviderFault fault(ThrowingCallable call) {
        return catchThrowableOfType(ProviderException.class, call).fault();
    }

    @Override
    public void close() {
        web.close();
        origin.close();
    }
}
