package aniworld.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one line says, free of secrets. The signs in it are still those that were logged: whoever
/// writes it out escapes them.
///
/// @param request the id of the request that was served, if one was
/// @param trace the exception and its causes, in many lines
record Entry(
        Instant time,
        String level,
        Optional<String> request,
        String logger,
        String message,
        Optional<String> trace) {
    /// The key under which the HTTP room puts the request's id into the MDC.
    private static final String REQUEST = "request_id";

    /// The three parts of a JWT. No such text belongs into a log, wherever it came from.
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,}");

    static Entry of(ILoggingEvent event) {
        return new Entry(
                event.getInstant(),
                level(event),
                Optional.ofNullable(event.getMDCPropertyMap().get(REQUEST)),
                shortName(event.getLoggerName()),
                withoutTokens(String.valueOf(event.getFormattedMessage())),
                trace(event));
    }

    private static Optional<String> trace(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return thrown == null
                ? Optional.empty()
                : Optional.of(withoutTokens(ThrowableProxyUtil.asString(thrown)));
    }

    private static String level(ILoggingEvent event) {
        if (Critical.is(event)) {
            return "CRITICAL";
        }
        return switch (event.getLevel().toInt()) {
            case Level.ERROR_INT -> "ERROR";
            case Level.WARN_INT -> "WARNING";
            case Level.INFO_INT -> "INFO";
            default -> "DEBUG";
        };
    }

    private static String shortName(String logger) {
        return logger.toLowerCase(Locale.ROOT).startsWith("aniworld.")
                ? logger.substring("aniworld.".length())
                : logger;
    }

    private static String withoutTokens(String text) {
        return text.contains("eyJ") ? TOKEN.matcher(text).replaceAll("[token]") : text;
    }
}
