package aniworld.sites.catalog;

import aniworld.provider.ProviderException;
import aniworld.provider.pages.Edition;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The catalog as it is now. What was read is kept for as long as its document stays the same.
/// Threads that come together may each look; none waits for another.
final class CurrentCatalog {
    private final Document document;
    private final Duration fresh;
    private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());

    /// @param fresh how long after a look no further one is needed
    CurrentCatalog(Document document, Duration fresh) {
        this.document = document;
        this.fresh = fresh;
    }

    Catalog get() throws ProviderException {
        Optional<Kept> known = kept.get();
        if (known.isPresent() && known.get().age() < fresh.toNanos()) {
            return known.get().catalog();
        }
        Kept now = look(known);
        kept.set(Optional.of(now));
        return now.catalog();
    }

    private Kept look(Optional<Kept> known) throws ProviderException {
        Optional<Loaded> loaded = document.load(known.map(Kept::edition).orElse(Edition.UNKNOWN));
        if (loaded.isEmpty()) {
            return known.orElseThrow().seen();
        }
        Catalog catalog = CatalogReader.read(loaded.get());
        return new Kept(catalog, loaded.get().edition(), System.nanoTime());
    }

    private record Kept(Catalog catalog, Edition edition, long seenAt) {
        long age() {
            return System.nanoTime() - seenAt;
        }

        Kept seen() {
            return new Kept(catalog, edition, System.nanoTime());
        }
    }
}
