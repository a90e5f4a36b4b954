package aniworld.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How values of ours are written into columns and read from them.
final class Columns {
    private Columns() {}

    static long millis(Instant time) {
        return time.toEpochMilli();
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        OptionalLong day = number(row, column);
        return day.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(day.getAsLong()))
                : Optional.empty();
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    static OptionalInt small(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static boolean truth(ResultSet row, String column) throws SQLException {
        return row.getInt(column) != 0;
    }

    static int truth(boolean value) {
        return value ? 1 : 0;
    }

    static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
