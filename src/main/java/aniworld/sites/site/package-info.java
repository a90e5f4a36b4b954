/// The kind `site`: a site that a definition describes. A definition is data: it selects text from
/// pages and puts addresses together; it can run nothing, read no file and ask no other server.
@NullMarked
package aniworld.sites.site;

import org.jspecify.annotations.NullMarked;
