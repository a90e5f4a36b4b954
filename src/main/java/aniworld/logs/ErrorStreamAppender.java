package aniworld.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/// Writes events to standard error, for whoever looks at the terminal or reads it from a journal.
final class ErrorStreamAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        byte[] line = LineFormat.bytes(LogFormat.TEXT, event);
        System.err.write(line, 0, line.length);
        System.err.flush();
    }
}
