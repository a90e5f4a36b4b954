package aniworld.http;

import aniworld.library.Page;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A page of a list on its way out.
///
/// @param total how many the whole list has
record Paging(long total, int page, int perPage) {
    static final int USUAL_SIZE = 20;
    private static final Set<String> OURS = Set.of("page", "per_page");
    private static final int LAST_PAGE = 100_000_000;

    /// Reads `page` and `per_page`.
    static Page read(Query query) {
        return new Page(
                query.integer("page", 1, LAST_PAGE, 1),
                query.integer("per_page", 1, 100, USUAL_SIZE));
    }

    /// Whether a request asks for a page at all; some lists come whole otherwise.
    static boolean isAsked(Query query) {
        return query.has("page") || query.has("per_page");
    }

    /// A list that comes whole, however long.
    static Paging whole(List<?> list) {
        return new Paging(list.size(), 1, Math.max(1, list.size()));
    }

    static Paging of(long total, Page page) {
        return new Paging(total, page.number(), page.size());
    }

    long pages() {
        return (total + perPage - 1) / perPage;
    }

    /// As the body of an answer has it.
    Shown shown() {
        return new Shown(total, page, perPage, pages());
    }

    /// The `Link` header of RFC 8288, with `first`, `prev`, `next`, `last` as far as they exist.
    ///
    /// @param rawQuery of this request; all but the page is kept
    String links(String path, @Nullable String rawQuery) {
        String rest = rawQuery == null ? "" : others(rawQuery);
        var links = new StringJoiner(", ");
        long last = Math.max(1, pages());
        links.add(link(path, 1, rest, "first"));
        if (page > 1) {
            links.add(link(path, Math.min(page - 1, last), rest, "prev"));
        }
        if (page < last) {
            links.add(link(path, page + 1, rest, "next"));
        }
        return links.add(link(path, last, rest, "last")).toString();
    }

    private static String others(String rawQuery) {
        var others = new StringBuilder();
        for (String pair : rawQuery.split("&", -1)) {
            String name = pair.substring(0, Math.max(0, pair.indexOf('=')));
            if (!pair.isEmpty() && !OURS.contains(name.isEmpty() ? pair : name)) {
                others.append('&').append(pair);
            }
        }
        return others.toString();
    }

    private String link(String path, long number, String rest, String relation) {
        return "<"
                + path
                + "?page="
                + number
                + "&per_page="
                + perPage
                + rest
                + ">; rel=\""
                + relation
                + "\"";
    }

    /// The part of a whole list that a page shows.
    static <T> List<T> cut(List<T> whole, Page page) {
        int from = (int) Math.min(page.offset(), whole.size());
        int to = (int) Math.min(page.offset() + page.size(), whole.size());
        return whole.subList(from, to);
    }

    record Shown(long total, int page, int perPage, long pages) {}
}
