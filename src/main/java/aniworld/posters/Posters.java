package aniworld.posters;

import aniworld.library.Library;
import aniworld.library.Series;
import aniworld.library.SeriesFacts;
import aniworld.library.SeriesKey;
import aniworld.net.AddressRefused;
import aniworld.net.Web;
import aniworld.net.WebPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posters of the library's series. Each is fetched once, through the guarded door to the network,
/// and kept in a folder of bounded size. Safe for any thread.
public final class Posters {
    private static final Logger LOG = LoggerFactory.getLogger(Posters.class);

    /// Of all pictures together.
    private static final long MOST_BYTES = 256L << 20;

    /// So many series that are only looked at have a picture at a time.
    private static final int MOST_VISITORS = 200;

    private static final int LARGEST = 5 << 20;
    private static final int AT_ONCE = 2;
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofMinutes(1);
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofHours(6);

    private final Library library;
    private final Web web;
    private final PosterFolder folder;
    private final Disappointments disappointments;
    private final Semaphore fetching = new Semaphore(AT_ONCE);
    private final Map<SeriesKey, URI> visitors =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

    /// @param folder is made with the first picture
    public Posters(Library library, Web web, Path folder, InstantSource clock) {
        this(library, web, new PosterFolder(folder, MOST_BYTES, clock), clock);
    }

    Posters(Library library, Web web, PosterFolder folder, InstantSource clock) {
        this.library = library;
        this.web = web;
        this.folder = folder;
        this.disappointments = new Disappointments(clock);
    }

    /// Names what a series' poster is now; another address is another version. Reads nothing.
    ///
    /// @return 16 hex digits; empty when its provider names none
    public static Optional<String> version(Series series) {
        return series.facts().poster().map(Posters::version);
    }

    /// Remembers where the picture of a series is that somebody looks at before it joins the
    /// library; of many, those that were asked for last. Fetches nothing.
    ///
    /// @return its version; empty when its provider names none
    public Optional<String> visiting(SeriesKey key, SeriesFacts facts) {
        facts.poster().ifPresent(address -> keep(key, address));
        return facts.poster().map(Posters::version);
    }

    private void keep(SeriesKey key, URI address) {
        synchronized (visitors) {
            visitors.put(key, address);
            if (visitors.size() > MOST_VISITORS) {
                visitors.remove(visitors.keySet().iterator().next());
            }
        }
    }

    private static String version(URI address) {
        try {
            byte[] text = address.toString().getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Blocks while the picture is fetched, when it was not before.
    ///
    /// @param key of the series, an older one, or that of one that is visiting
    public PosterResult find(SeriesKey key) throws InterruptedException {
        var holding = library.find(key);
        Optional<URI> address =
                holding.flatMap(known -> known.series().facts().poster())
                        .or(() -> Optional.ofNullable(visitors.get(key)));
        if (address.isPresent()) {
            return find(address.get());
        }
        return holding.isPresent() ? new PosterResult.NoPoster() : new PosterResult.NoSeries();
    }

    private PosterResult find(URI address) throws InterruptedException {
        String version = version(address);
        Optional<PosterResult> known = known(version);
        return known.isPresent() ? known.get() : fetchInTurn(address, version);
    }

    private Optional<PosterResult> known(String version) {
        return folder.find(version)
                .<PosterResult>map(picture -> new PosterResult.Found(picture, version))
                .or(() -> disappointments.of(version));
    }

    /// Somebody else may have fetched it while this one waited for its turn.
    private PosterResult fetchInTurn(URI address, String version) throws InterruptedException {
        if (!fetching.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
            return new PosterResult.NotNow();
        }
        try {
            Optional<PosterResult> known = known(version);
            return known.isPresent() ? known.get() : fetch(address, version);
        } finally {
            fetching.release();
        }
    }

    private PosterResult fetch(URI address, String version) {
        try {
            WebPage page = web.get(address, Map.of());
            Optional<Picture> picture = picture(page);
            if (picture.isPresent()) {
                folder.keep(version, picture.get());
                return new PosterResult.Found(picture.get(), version);
            }
            return isPassing(page.status()) ? notNow(version) : none(address, version);
        } catch (AddressRefused refused) {
            LOG.debug("The poster at {} is not fetched", address.getHost(), refused);
            return none(address, version);
        } catch (IOException failure) {
            LOG.debug("The poster at {} was not fetched", address.getHost(), failure);
            return notNow(version);
        }
    }

    private static boolean isPassing(int status) {
        return status >= SERVER_FAULT || status == TOO_MANY_REQUESTS;
    }

    private static Optional<Picture> picture(WebPage page) throws IOException {
        return page.status() == OK && page.size() <= LARGEST
                ? Picture.of(page.body().readAllBytes())
                : Optional.empty();
    }

    private PosterResult none(URI address, String version) {
        LOG.debug("There is no picture that can be shown at {}", address.getHost());
        return disappointments.add(version, new PosterResult.NoPoster(), UNTIL_THE_NEXT_LOOK);
    }

    private PosterResult notNow(String version) {
        return disappointments.add(version, new PosterResult.NotNow(), UNTIL_THE_NEXT_TRY);
    }
}
