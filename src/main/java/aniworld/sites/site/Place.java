package aniworld.sites.site;

import aniworld.provider.pages.Links;
import java.net.URI;
import java.util.Optional;

/// The site's own addresses. Pages elsewhere are never asked: the site's headers, credentials among
/// them, are for the site alone.
///
/// @param base of the site
record Place(URI base) {

    /// A definition's path with the value in its place, as one segment or one value of a query.
    URI path(String path, String variable, String value) {
        String filled = path.replace("{" + variable + "}", Links.encoded(value));
        return URI.create(root() + filled);
    }

    /// The site may lie below a path of its server.
    private String root() {
        String whole = base.toString();
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /// A link of a page, when it stays on the site's server.
    Optional<URI> page(URI from, String link) {
        return Links.web(from, link).filter(this::isOurs);
    }

    private boolean isOurs(URI address) {
        return address.resolve("/").equals(base.resolve("/"));
    }
}
