package aniworld.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The query of an address, read by us: Jetty's reader would also read a form body. Wrong values
/// are noted; [#check()] refuses with all of them. Unknown names are ignored.
final class Query {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, String> values = new HashMap<>();
    private final Issues issues = new Issues();

    Query(@Nullable String raw) {
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                read(pair);
            }
        }
    }

    private void read(String pair) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals)).orElse("");
        Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
        if (value.isEmpty()) {
            issues.add(name, "is not valid percent-encoded UTF-8");
        } else if (values.putIfAbsent(name, value.get()) != null) {
            issues.add(name, "is given more than once");
        }
    }

    private static Optional<String> decoded(String raw) {
        if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
            return Optional.of(raw);
        }
        try {
            byte[] bytes = Percent.decode(raw.replace('+', ' '));
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    void check() {
        issues.check();
    }

    void issue(String name, String issue) {
        issues.add(name, issue);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name, int longest) {
        Optional<String> value = Optional.ofNullable(values.get(name));
        if (value.isPresent() && value.get().codePointCount(0, value.get().length()) > longest) {
            issues.add(name, "must have at most " + longest + " characters");
            return Optional.empty();
        }
        if (value.isPresent() && value.get().indexOf('\0') >= 0) {
            issues.add(name, "must not contain NUL");
            return Optional.empty();
        }
        return value;
    }

    int integer(String name, int least, int most, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!INTEGER.matcher(value).matches()) {
            issues.add(name, "must be an integer between " + least + " and " + most);
            return otherwise;
        }
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            issues.add(name, "must be between " + least + " and " + most);
            return otherwise;
        }
        return number;
    }

    /// A day as ISO 8601 writes it, of a year with four digits.
    LocalDate date(String name, LocalDate otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException noSuchDay) {
            issues.add(name, "is no day of the calendar");
            return otherwise;
        }
        issues.add(name, "must be a day such as 2026-03-01");
        return otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.equals("true") && !value.equals("false")) {
            issues.add(name, "must be true or false");
        }
        return value.equals("true");
    }

    /// One of an enum's constants, named in lower case.
    <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        return choice(name, type).orElse(otherwise);
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        String value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (named(constant).equals(value)) {
                return Optional.of(constant);
            }
        }
        issues.add(name, "must be one of " + names(type));
        return Optional.empty();
    }

    private static String names(Class<? extends Enum<?>> type) {
        var names = new StringBuilder();
        for (Enum<?> constant : type.getEnumConstants()) {
            names.append(names.isEmpty() ? "" : ", ").append(named(constant));
        }
        return names.toString();
    }

    private static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
