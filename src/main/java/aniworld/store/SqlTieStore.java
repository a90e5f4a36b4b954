package aniworld.store;

import aniworld.library.Origin;
import aniworld.library.SeriesKey;
import aniworld.provider.Ties;
import aniworld.refresh.Tie;
import aniworld.refresh.TieStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ties between series in the database, for those who make them and those who use them.
public final class SqlTieStore implements TieStore, Ties {
    private final Database database;

    public SqlTieStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Tie> of(SeriesKey series) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT provider, provider_id, title FROM series_ties
                                        WHERE series_key = :key ORDER BY provider
                                        """)
                                .bind("key", series.value())
                                .map(
                                        (row, context) ->
                                                new Tie(
                                                        new Origin(
                                                                row.getString("provider"),
                                                                row.getString("provider_id")),
                                                        row.getString("title")))
                                .list());
    }

    @Override
    public Map<String, String> of(Origin series) {
        var ids = new LinkedHashMap<String, String>();
        database.read(
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT t.provider, t.provider_id
                                                FROM series s
                                                JOIN series_ties t ON t.series_key = s.series_key
                                                WHERE s.provider = :provider AND s.provider_id = :id
                                                ORDER BY t.provider
                                                """)
                                        .bind("provider", series.provider())
                                        .bind("id", series.id())
                                        .map(
                                                (row, context) ->
                                                        new Origin(
                                                                row.getString("provider"),
                                                                row.getString("provider_id")))
                                        .list())
                .forEach(other -> ids.put(other.provider(), other.id()));
        return ids;
    }

    @Override
    public void tie(SeriesKey series, Tie tie) {
        database.change(
                handle ->
                        handle.createUpdate(
                                        """
                                        INSERT INTO series_ties
                                            (series_key, provider, provider_id, title)
                                        VALUES (:key, :provider, :id, :title)
                                        ON CONFLICT (series_key, provider) DO UPDATE SET
                                            provider_id = excluded.provider_id,
                                            title = excluded.title
                                        """)
                                .bind("key", series.value())
                                .bind("provider", tie.origin().provider())
                                .bind("id", tie.origin().id())
                                .bind("title", tie.title())
                                .execute());
    }

    @Override
    public boolean untie(SeriesKey series, String provider) {
        return database.write(
                        handle ->
                                handle.execute(
                                        "DELETE FROM series_ties"
                                                + " WHERE series_key = ? AND provider = ?",
                                        series.value(),
                                        provider))
                > 0;
    }
}
