package aniworld.sites.catalog;

import aniworld.net.AddressRefused;
import aniworld.net.Web;
import aniworld.net.WebPage;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A catalog on a web server, asked for only when it has changed (RFC 9110, section 13).
record WebDocument(URI address, Web web) implements Document {
    private static final Map<String, String> CONDITIONS =
            Map.of("etag", "If-None-Match", "last-modified", "If-Modified-Since");

    @Override
    public Optional<Loaded> load(Edition known) throws ProviderException {
        WebPage page = fetch(known);
        if (page.status() == 304 && !known.equals(Edition.UNKNOWN)) {
            return Optional.empty();
        }
        if (page.status() != 200) {
            throw new ProviderException(StatusFault.of(page));
        }
        if (page.size() > LARGEST) {
            throw new ProviderException(
                    new ProviderFault.Changed("The catalog is larger than 16 MiB"));
        }
        return Optional.of(new Loaded(page.address(), edition(page), page.body()));
    }

    private WebPage fetch(Edition known) throws ProviderException {
        try {
            return web.get(address, known.marks());
        } catch (AddressRefused refused) {
            throw failed(new ProviderFault.Refused(words(refused), Optional.empty()), refused);
        } catch (IOException noAnswer) {
            throw failed(new ProviderFault.Unreachable(words(noAnswer)), noAnswer);
        }
    }

    /// The marks are the very headers that the next request carries.
    private static Edition edition(WebPage page) {
        var marks = new HashMap<String, String>();
        CONDITIONS.forEach(
                (mark, condition) ->
                        page.header(mark).ifPresent(value -> marks.put(condition, value)));
        return new Edition(marks);
    }

    private static String words(IOException failure) {
        return "The catalog cannot be fetched: " + failure.getMessage();
    }

    private static ProviderException failed(ProviderFault fault, IOException cause) {
        return new ProviderException(fault, cause);
    }
}
