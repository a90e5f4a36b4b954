package aniworld.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/// Writes events into a file, each before the call that logged it returns. A disk that refuses
/// loses lines and disturbs nobody.
final class FileAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final RotatingFile file;
    private final LogFormat format;
    private final ReentrantLock lock = new ReentrantLock();

    FileAppender(RotatingFile file, LogFormat format) {
        this.file = file;
        this.format = format;
    }

    @Override
    protected void append(ILoggingEvent event) {
        byte[] line = LineFormat.bytes(format, event);
        lock.lock();
        try {
            file.write(line);
        } catch (IOException failure) {
            addError("a log line is lost", failure);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            super.stop();
            file.close();
        } catch (IOException failure) {
            addError("a log file cannot be closed", failure);
        } finally {
            lock.unlock();
        }
    }
}
