package aniworld.provider.pages;

import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was read from pages, kept while they stay the same: an unchanged page costs one short
/// answer (304) and no reading. At most 20,000 pages, the least used forgotten first, and all of
/// them when memory runs short: then the page that is kept on the disk is read again. Safe for any
/// thread; none waits for another's request.
///
/// @param <T> what one page says
public final class Remembered<T> {
    private static final int MOST = 20_000;

    private final Pages pages;
    private final Missing missing;
    private final Reading<T> reading;
    private final Map<URI, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /// @param missing what it means when such a page is not there
    public Remembered(Pages pages, Missing missing, Reading<T> reading) {
        this.pages = pages;
        this.missing = missing;
        this.reading = reading;
    }

    /// Makes sense of one page.
    @FunctionalInterface
    public interface Reading<T> {
        T read(WebPage page) throws ProviderException;
    }

    /// What the page says now.
    public T get(URI address) throws ProviderException {
        Optional<Kept<T>> known = known(address);
        Optional<T> before = known.flatMap(Kept::value);
        if (before.isEmpty()) {
            return readAgain(address, pages.kept().find(address));
        }
        Optional<WebPage> page = pages.getUnless(address, known.orElseThrow().edition, missing);
        return page.isEmpty() ? before.get() : read(address, page.get());
    }

    /// What was read is forgotten, the page itself may still be kept.
    private T readAgain(URI address, Optional<WebPage> kept) throws ProviderException {
        Edition edition = kept.map(Pages::edition).orElse(Edition.UNKNOWN);
        Optional<WebPage> page = pages.getUnless(address, edition, missing);
        return page.isEmpty() ? taken(address, kept.orElseThrow()) : read(address, page.get());
    }

    private T read(URI address, WebPage page) throws ProviderException {
        T value = taken(address, page);
        pages.kept().keep(address, page);
        return value;
    }

    private T taken(URI address, WebPage page) throws ProviderException {
        T value = reading.read(page);
        keep(address, new Kept<>(Pages.edition(page), new SoftReference<>(value)));
        return value;
    }

    private synchronized Optional<Kept<T>> known(URI address) {
        return Optional.ofNullable(kept.get(address));
    }

    private synchronized void keep(URI address, Kept<T> now) {
        kept.put(address, now);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private record Kept<T>(Edition edition, SoftReference<T> held) {
        Optional<T> value() {
            return Optional.ofNullable(held.get());
        }
    }
}
