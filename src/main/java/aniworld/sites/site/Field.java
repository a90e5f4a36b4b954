package aniworld.sites.site;

import aniworld.provider.ProviderException;
import aniworld.provider.pages.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One field of a row: where it is and what is made of its text, in this order: the selected text
/// or attribute, the part that `regex` finds, `replace`, `map`, `date`, `prefix`. Where nothing
/// comes of that it is `fallback`; empty when that is.
///
/// @param map from whole texts; what is not in it stays
/// @param date the pattern of a date, which then is written `2026-01-31`
record Field(
        Selector select,
        String attribute,
        Optional<SafeRegex> regex,
        Optional<Replacement> replace,
        Map<String, String> map,
        Optional<DateTimeFormatter> date,
        String prefix,
        String fallback) {

    record Replacement(SafeRegex what, String with) {}

    /// The first that is not empty.
    Optional<String> of(Bit row) throws ProviderException {
        List<String> all = all(row);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    List<String> all(Bit row) throws ProviderException {
        List<String> all = new ArrayList<>();
        for (Bit bit : row.select(select)) {
            Optional<String> made = made(bit.text(attribute).strip());
            made.filter(text -> !text.isBlank()).ifPresent(all::add);
        }
        return all.isEmpty() && !fallback.isEmpty() ? List.of(fallback) : all;
    }

    private Optional<String> made(String text) throws ProviderException {
        Optional<String> part = regex.isEmpty() ? Optional.of(text) : regex.get().find(text);
        if (part.isEmpty() || part.get().isBlank()) {
            return Optional.empty();
        }
        String changed = part.get().strip();
        if (replace.isPresent()) {
            changed = replace.get().what().replaceAll(changed, replace.get().with()).strip();
        }
        String mapped = map.getOrDefault(changed, changed);
        return dated(mapped).map(done -> prefix + done);
    }

    private Optional<String> dated(String text) {
        return date.isEmpty() ? Optional.of(text) : day(text, date.get());
    }

    private static Optional<String> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format).toString());
        } catch (DateTimeException another) {
            return Dates.read(text).map(LocalDate::toString);
        }
    }
}
