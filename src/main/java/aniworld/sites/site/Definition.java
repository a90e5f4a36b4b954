package aniworld.sites.site;

import java.util.Map;
import java.util.Optional;

/// How a site is read, step by step. Each step's fields are known to be those it may have, and to
/// have those it must.
///
/// @param headers that go with each request
/// @param covers whether an unchanged page of a series means that its seasons' pages are too
record Definition(
        Map<String, String> headers,
        Step search,
        Step series,
        boolean covers,
        Optional<Step> seasons,
        Step episodes,
        Step sources) {
    Definition {
        headers = Map.copyOf(headers);
    }

    /// @param path of the page below the site's address, with `{query}` or `{id}`; empty where the
    ///   step before tells the page
    /// @param rows the pieces that are one thing each
    /// @param next the link to the next page of the same list
    /// @param none what the page shows when there is nothing: without it no rows are a change
    record Step(
            String path,
            boolean json,
            Selector rows,
            Optional<Field> next,
            Optional<Selector> none,
            Map<String, Field> fields) {
        Step {
            fields = Map.copyOf(fields);
        }

        Optional<Field> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }
}
