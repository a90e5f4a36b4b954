package aniworld.store;

import aniworld.store.SqlPageStore.Bounds;
import aniworld.store.SqlPageStore.Place;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of providers' pages.
final class PageRows {
    private PageRows() {}

    static Optional<PackedPage> find(Handle handle, Place place) {
        return handle.createQuery(
                        """
                        SELECT found_at, type, etag, last_modified, body FROM pages
                        WHERE provider = :provider AND address = :address
                        """)
                .bind("provider", place.provider())
                .bind("address", place.address().toString())
                .map((row, context) -> page(row))
                .findOne();
    }

    private static PackedPage page(ResultSet row) throws SQLException {
        return new PackedPage(
                URI.create(row.getString("found_at")),
                List.of(
                        row.getString("type"),
                        row.getString("etag"),
                        row.getString("last_modified")),
                row.getBytes("body"));
    }

    /// A page that was there before becomes the newest.
    static void put(Handle handle, Map<Place, PackedPage> pages, Bounds bounds) {
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT OR REPLACE INTO pages
                            (provider, address, found_at, type, etag, last_modified, size, body)
                        VALUES (:provider, :address, :found, :type, :etag, :modified, :size, :body)
                        """);
        pages.forEach((place, page) -> add(batch, place, page));
        batch.execute();
        trim(handle, bounds);
    }

    private static void add(PreparedBatch batch, Place place, PackedPage page) {
        batch.bind("provider", place.provider())
                .bind("address", place.address().toString())
                .bind("found", page.address().toString())
                .bind("type", page.headers().get(0))
                .bind("etag", page.headers().get(1))
                .bind("modified", page.headers().get(2))
                .bind("size", page.body().length)
                .bind("body", page.body())
                .add();
    }

    private static void trim(Handle handle, Bounds bounds) {
        handle.createUpdate(
                        """
                        DELETE FROM pages WHERE id IN (
                            SELECT id FROM (
                                SELECT id, ROW_NUMBER() OVER newest AS place,
                                    SUM(size) OVER newest AS bytes
                                FROM pages WINDOW newest AS (ORDER BY id DESC))
                            WHERE place > :pages OR bytes > :bytes)
                        """)
                .bind("pages", bounds.pages())
                .bind("bytes", bounds.bytes())
                .execute();
    }
}
