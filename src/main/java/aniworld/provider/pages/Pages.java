package aniworld.provider.pages;

import aniworld.net.AddressRefused;
import aniworld.net.Web;
import aniworld.net.WebPage;
import aniworld.net.WebQuestion;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
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
        var all = new HashMap<>(headers);
        all.putAll(known.marks());
        WebPage page = fetch(WebQuestion.page(address, all));
        if (page.status() == 304 && !known.equals(Edition.UNKNOWN)) {
            return Optional.empty();
        }
        if (page.status() != 200) {
            throw new ProviderException(new StatusFault(server).of(page, missing));
        }
        refuseLogin(address, page);
        return Optional.of(page);
    }

    /// What lies directly in a folder, as a WebDAV server tells it: an answer of status 207 (RFC
    /// 4918, 9.1). Such answers have no marks.
    public WebPage list(URI folder, Missing missing) throws ProviderException {
        WebPage page = fetch(WebQuestion.folder(folder, headers));
        refuseLogin(folder, page);
        if (List.of(200, 400, 405, 501).contains(page.status())) {
            throw new ProviderException(
                    new ProviderFault.Changed(server + " does not speak WebDAV at this address"));
        }
        if (page.status() != 207) {
            throw new ProviderException(new StatusFault(server).of(page, missing));
        }
        return page;
    }

    private void refuseLogin(URI asked, WebPage page) throws ProviderException {
        if (page.status() == 200 && LoginPage.tookThePlaceOf(asked, page)) {
            throw new ProviderException(
                    new ProviderFault.Unauthorised(
                            server
                                    + " leads to a login page: put credentials or a cookie"
                                    + " into the settings"));
        }
    }

    private WebPage fetch(WebQuestion question) throws ProviderException {
        try {
            return web.ask(question);
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
