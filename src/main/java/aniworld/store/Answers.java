package aniworld.store;

import aniworld.downloads.AddResult;
import aniworld.downloads.Enqueue;
import aniworld.downloads.QueueItemId;
import aniworld.downloads.Skipped;
import aniworld.library.EpisodeNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What wishes with an idempotency key were answered, for a day, and the newest 10,000 of them.
final class Answers {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private Answers() {}

    static Optional<AddResult> find(Handle handle, String key, Enqueue wish, Instant now) {
        return handle.createQuery(
                        """
                        SELECT wish, item_id, series_key, queued, skipped FROM answers
                        WHERE idempotency_key = :key AND expires_at > :now
                        """)
                .bind("key", key)
                .bind("now", Columns.millis(now))
                .map((row, context) -> answer(row, wish))
                .findOne();
    }

    private static AddResult answer(ResultSet row, Enqueue wish) throws SQLException {
        return row.getString("wish").equals(digest(wish))
                ? new AddResult.Repeated(added(row))
                : new AddResult.KeyReused();
    }

    private static AddResult.Added added(ResultSet row) throws SQLException {
        return new AddResult.Added(
                new QueueItemId(row.getLong("item_id")),
                SeriesRows.key(row),
                words(row.getString("queued")).map(Answers::number).toList(),
                words(row.getString("skipped")).map(Answers::skipped).toList());
    }

    static void keep(Handle handle, String key, Enqueue wish, AddResult.Added answer, Instant now) {
        makeRoom(handle, now);
        handle.createUpdate(
                        """
                        INSERT INTO answers (idempotency_key, wish, item_id, series_key, queued,
                            skipped, expires_at)
                        VALUES (:key, :wish, :item, :series, :queued, :skipped, :expiresAt)
                        """)
                .bind("key", key)
                .bind("wish", digest(wish))
                .bind("item", answer.item().number())
                .bind("series", answer.key().value())
                .bind("queued", text(answer.queued(), EpisodeNumber::compact))
                .bind("skipped", text(answer.skipped(), Answers::text))
                .bind("expiresAt", Columns.millis(now.plus(KEPT)))
                .execute();
    }

    private static void makeRoom(Handle handle, Instant now) {
        handle.execute("DELETE FROM answers WHERE expires_at <= ?", Columns.millis(now));
        handle.execute(
                """
                DELETE FROM answers WHERE idempotency_key IN (
                    SELECT idempotency_key FROM answers ORDER BY expires_at DESC
                    LIMIT 1000 OFFSET ?)
                """,
                MOST - 1);
    }

    private static <T> String text(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(" "));
    }

    private static String text(Skipped skipped) {
        return skipped.episode().compact() + "=" + skipped.reason().name();
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" ", -1));
    }

    private static EpisodeNumber number(String word) {
        return EpisodeNumber.parse(word).orElseThrow();
    }

    private static Skipped skipped(String word) {
        int end = word.indexOf('=');
        return new Skipped(
                number(word.substring(0, end)), Skipped.Reason.valueOf(word.substring(end + 1)));
    }

    /// Two wishes are the same when all they ask for is.
    private static String digest(Enqueue wish) {
        String text =
                "%s %s %d %s"
                        .formatted(
                                wish.key(),
                                text(wish.episodes(), EpisodeNumber::compact),
                                wish.priority().value(),
                                wish.force());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
