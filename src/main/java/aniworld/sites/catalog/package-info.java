/// The kind `catalog`: one JSON document, in a file or on a web server, that lists series, episodes
/// and where they can be had. Its form is `schema/catalog.schema.json`.
@NullMarked
package aniworld.sites.catalog;

import org.jspecify.annotations.NullMarked;
