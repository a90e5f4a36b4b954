package aniworld.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Optional;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/// Lets through only what is marked as critical.
final class Critical extends Filter<ILoggingEvent> {
    private static final String NAME = "CRITICAL";

    static Marker marker() {
        return MarkerFactory.getMarker(NAME);
    }

    static boolean is(ILoggingEvent event) {
        return Optional.ofNullable(event.getMarkerList()).orElse(List.of()).stream()
                .anyMatch(marker -> marker.getName().equals(NAME));
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return is(event) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
