package aniworld.provider.pages;

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

/// Fetches the pages of one provider and tells apart why one does not come. Safe for any thread.
///
/// @param server whose pages they are, for people: `The catalog's server`
/// @param headers that go with each request
/// @param kept those of its pages that outlive the program
public record Pages(Web web, String server, Map<String, String> headers, KeptPages kept) {
    private static final Map<String, String> CONDITIONS =
            Map.of("etag", "If-None-Match", "last-modified", "If-Modified-Since");

    public Pages {
        headers = Map.copyOf(headers);
    }

    /// Keeps nothing beyond the end of the program.
    public Pages(Web web, String server, Map<String, String> headers) {
        this(web, server, headers, KeptPages.NONE);
    }

    /// Without headers of its own.
    public Pages(Web web, String server) {
        this(web, server, Map.of());
    }

    /// The same, with other headers.
    public Pages with(Map<String, String> others) {
        return new Pages(web, server, others, kept);
    }

    /// A page as it is now.
    public WebPage get(URI address, Missing missing) throws ProviderException {
        return getUnless(address, Edition.UNKNOWN, missing).orElseThrow();
    }

    /// Asks for a page only if it is no longer the edition known (RFC 9110, section 13).
    ///
    /// @return empty when it still is
    public Optional<WebPage> getUnless(URI address, Edition known, Missing missing)
            throws ProviderException {
        WebPage page = fetch(address, known);
        if (page.status() == 304 && !known.equals(Edition.UNKNOWN)) {
            return Optional.empty();
        }
        if (page.status() != 200) {
            throw new ProviderException(new StatusFault(server).of(page, missing));
        }
        if (LoginPage.tookThePlaceOf(address, page)) {
            throw new ProviderException(
                    new ProviderFault.Unauthorised(
                            server
                                    + " leads to a login page: put credentials or a cookie"
                                    + " into the settings"));
        }
        return Optional.of(page);
    }

    private WebPage fetch(URI address, Edition known) throws ProviderException {
        var all = new HashMap<>(headers);
        all.putAll(known.marks());
        try {
            return web.get(address, all);
        } catch (AddressRefused refused) {
            throw failed(new ProviderFault.Refused(words(refused), Optional.empty()), refused);
        } catch (IOException noAnswer) {
            throw failed(new ProviderFault.Unreachable(words(noAnswer)), noAnswer);
        }
    }

    /// The marks are the very headers that the next request carries.
    public static Edition edition(WebPage page) {
        var marks = new HashMap<String, String>();
        CONDITIONS.forEach(
                (mark, condition) ->
                        page.header(mark).ifPresent(value -> marks.put(condition, value)));
        return new Edition(marks);
    }

    private String words(IOException failure) {
        return server + " cannot be asked: " + failure.getMessage();
    }

    private static ProviderException failed(ProviderFault fault, IOException cause) {
        return new ProviderException(fault, cause);
    }

    /// Without the headers, which may hold a secret.
    @Override
    public String toString() {
        return "Pages[" + server + "]";
    }
}
