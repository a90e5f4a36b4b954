package aniworld.refresh;

import aniworld.library.Origin;
import aniworld.library.SeriesNote;
import aniworld.provider.Provider;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which provider's series a note in a folder names: by the provider's own id, or by the address of
/// the series' page there. Either is sure; ids of other catalogues say nothing to a provider.
final class Noted {
    /// So many ids and addresses are tried.
    private static final int MOST = 4;

    private final Lookup lookup;

    Noted(Lookup lookup) {
        this.lookup = lookup;
    }

    Optional<Lookup.Outcome.Known> find(SeriesNote note, List<Provider> asked)
            throws InterruptedException {
        for (Origin origin : origins(note, asked)) {
            if (lookup.page(origin) instanceof Lookup.Outcome.Known known
                    && (isNamed(note, origin) || isLinked(note, known))) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /// The last part of a page's address is the id at most providers; whether it is here shows in
    /// the address that the page gives of itself.
    private static Set<Origin> origins(SeriesNote note, List<Provider> asked) {
        var origins = new LinkedHashSet<Origin>();
        for (Provider provider : asked) {
            String id = provider.info().id();
            Optional.ofNullable(note.ids().get(id))
                    .ifPresent(own -> origins.add(new Origin(id, own)));
            note.links().stream()
                    .filter(link -> host(link).equals(host(provider.info().base())))
                    .map(link -> plain(link).replaceFirst("^.*/", ""))
                    .forEach(last -> origins.add(new Origin(id, last)));
        }
        return origins.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNamed(SeriesNote note, Origin origin) {
        return origin.id().equals(note.ids().get(origin.provider()));
    }

    private static boolean isLinked(SeriesNote note, Lookup.Outcome.Known known) {
        Optional<String> own = known.page().facts().page().map(Noted::plain);
        return note.links().stream()
                .map(Noted::plain)
                .anyMatch(link -> own.equals(Optional.of(link)));
    }

    /// Whether the note has the address of a hit's page.
    static boolean isLinked(SeriesNote note, URI page) {
        return note.links().stream().anyMatch(link -> plain(link).equals(plain(page)));
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String plain(URI address) {
        return host(address) + String.valueOf(address.getPath()).replaceFirst("/+$", "");
    }
}
