package aniworld.refresh;

import aniworld.library.Episode;
import aniworld.library.EpisodeNumber;
import aniworld.library.SeriesFacts;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.Providers;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A provider that knows a few series by heart. A search finds every series when it is for `all`,
/// else those that share a word with it.
record FakeProvider(String id, List<SeriesPage> pages) implements Provider {

    static FakeProvider of(String id, SeriesPage... pages) {
        return new FakeProvider(id, List.of(pages));
    }

    static Providers only(Provider... providers) {
        return new Providers(List.of(providers));
    }

    /// A series with three episodes.
    static SeriesPage page(String id, String name, int year, String... otherTitles) {
        var facts =
                new SeriesFacts(
                        name,
                        "About " + name,
                        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                        Optional.of(URI.create("https://site.example/" + encoded(id))),
                        Optional.empty());
        return new SeriesPage(id, facts, List.of(otherTitles), episodes(3));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    static List<Episode> episodes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Episode(EpisodeNumber.of(1, n), "", Optional.empty()))
                .toList();
    }

    /// A provider that answers everything in one way.
    static Provider failing(String id, ProviderFault fault) {
        return new Failing(id, fault);
    }

    @Override
    public ProviderInfo info() {
        return new ProviderInfo(id, id, URI.create("https://" + id + ".example/"));
    }

    @Override
    public List<SearchHit> search(String query, int limit) {
        return pages.stream()
                .filter(page -> query.equals("all") || shareAWord(query, page))
                .map(FakeProvider::hit)
                .limit(limit)
                .toList();
    }

    private static boolean shareAWord(String query, SeriesPage page) {
        String known = (page.facts().name() + page.otherTitles()).toLowerCase(Locale.ROOT);
        return List.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .anyMatch(known::contains);
    }

    private static SearchHit hit(SeriesPage page) {
        return new SearchHit(
                page.id(),
                page.facts().name(),
                page.facts().year(),
                page.facts().page().orElseThrow());
    }

    @Override
    public SeriesPage series(String wanted) throws ProviderException {
        return pages.stream()
                .filter(page -> page.id().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProviderException(
                                        new ProviderFault.NotAvailable("No such series")));
    }

    @Override
    public List<MediaSource> sources(String series, EpisodeNumber episode, List<String> languages) {
        throw new UnsupportedOperationException();
    }

    private record Failing(String id, ProviderFault fault) implements Provider {
        @Override
        public ProviderInfo info() {
            return of(id).info();
        }

        @Override
        public List<SearchHit> search(String query, int limit) throws ProviderException {
            throw new ProviderException(fault);
        }

        @Override
        public SeriesPage series(String series) throws ProviderException {
            throw new ProviderException(fault);
        }

        @Override
        public List<MediaSource> sources(
                String series, EpisodeNumber episode, List<String> languages)
                throws ProviderException {
            throw new ProviderException(fault);
        }
    }
}
