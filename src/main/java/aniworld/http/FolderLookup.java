package aniworld.http;

import aniworld.library.Found;
import aniworld.library.SeriesKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said to those who still look series up by their folder.
final class FolderLookup {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLookup.class);

    /// RFC 9745: since 2025-11-28, when the reference declared it deprecated.
    private static final String SINCE = "@1764288000";

    /// RFC 8594.
    private static final String UNTIL = "Fri, 31 Dec 2027 23:59:59 GMT";

    private FolderLookup() {}

    static void warn(Exchange exchange, Found found) {
        if (found.by() != Found.By.FOLDER) {
            return;
        }
        SeriesKey key = found.holding().series().key();
        exchange.header("Deprecation", SINCE);
        exchange.header("Sunset", UNTIL);
        exchange.addHeader(
                "Link",
                "<%s/api/anime/%s>; rel=\"successor-version\""
                        .formatted(exchange.visit().base(), key));
        LOG.warn(
                "a client looked up a series by its folder, which is deprecated; its key is {}",
                key);
    }
}
