package aniworld.provider.pages;

import aniworld.net.WebPage;
import aniworld.provider.ProviderFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a status other than 200 means.
///
/// @param server whose answer it is, for people: `The catalog's server`
record StatusFault(String server) {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    ProviderFault of(WebPage page, Missing missing) {
        String said = server + " answered " + page.status();
        return switch (page.status()) {
            case 401, 407 ->
                    new ProviderFault.Unauthorised(
                            said + ": the credentials in the settings are missing or wrong");
            case 403, 429 -> new ProviderFault.Refused(said, retryAfter(page));
            case 404, 410 -> gone(said, missing);
            case 408, 425 -> new ProviderFault.Unreachable(said);
            default ->
                    page.status() >= 500
                            ? new ProviderFault.Unreachable(said)
                            : new ProviderFault.Changed(said);
        };
    }

    private static ProviderFault gone(String said, Missing missing) {
        return switch (missing) {
            case IS_A_CHANGE ->
                    new ProviderFault.Changed(
                            said + ": there is nothing at the address; check it in the settings");
            case IS_NOT_AVAILABLE -> new ProviderFault.NotAvailable(said + ": it has no such page");
        };
    }

    /// Seconds, or a date, which counts from the server's own date (RFC 9110, section 10.2.3).
    private static Optional<Duration> retryAfter(WebPage page) {
        Optional<String> said = page.header("retry-after").map(String::strip);
        if (said.filter(text -> SECONDS.matcher(text).matches()).isPresent()) {
            return said.map(Long::parseLong).map(Duration::ofSeconds);
        }
        return said.flatMap(StatusFault::date)
                .flatMap(
                        then ->
                                page.header("date")
                                        .flatMap(StatusFault::date)
                                        .map(now -> wait(now, then)));
    }

    private static Duration wait(ZonedDateTime now, ZonedDateTime then) {
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
