package aniworld.logs;

import aniworld.files.OwnerAlone;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.LoggerFactory;

/// Where the process's log goes: into a file, errors into a second one as well, and as far as it is
/// wished to standard error. One a process, since the library's loggers are. Safe for any thread.
///
/// Libraries log from WARNING on, whatever the level is: what they would say at DEBUG holds
/// headers, and so secrets.
public final class Logs implements AutoCloseable {
    static final String ERRORS = "error.log";
    private static final String OURS = "aniworld";

    private final Path directory;
    private final boolean console;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile LogRules rules;

    /// @param directory is made when it is not there
    /// @param console whether warnings go to standard error, too
    /// @throws Problem configuration error when the files cannot be written
    public Logs(Path directory, LogRules rules, boolean console) {
        this.directory = directory;
        this.console = console;
        this.rules = rules;
        apply(rules);
    }

    /// Takes effect at once and for every line from now on.
    ///
    /// @throws Problem configuration error when the files cannot be written; the old rules hold
    ///   then
    public void apply(LogRules next) {
        lock.lock();
        try {
            List<Appender<ILoggingEvent>> appenders = appenders(next);
            context.reset();
            Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.setLevel(stricter(Level.WARN, next.level().threshold()));
            context.getLogger(OURS).setLevel(next.level().threshold());
            appenders.forEach(root::addAppender);
            rules = next;
        } catch (IOException failure) {
            throw new Problem(
                    ErrorCode.CONFIGURATION_ERROR,
                    "The log files cannot be written",
                    Map.of(),
                    failure);
        } finally {
            lock.unlock();
        }
    }

    private static Level stricter(Level one, Level other) {
        return one.isGreaterOrEqual(other) ? one : other;
    }

    private List<Appender<ILoggingEvent>> appenders(LogRules next) throws IOException {
        OwnerAlone.makeFolders(directory);
        var appenders = new ArrayList<Appender<ILoggingEvent>>();
        appenders.add(file(next.file(), next));
        appenders.add(only(Level.ERROR, file(ERRORS, next)));
        if (console) {
            appenders.add(only(Level.WARN, ready(new ErrorStreamAppender())));
        }
        if (next.level() == LogLevel.CRITICAL) {
            appenders.forEach(appender -> appender.addFilter(started(new Critical())));
        }
        return appenders;
    }

    private FileAppender file(String name, LogRules next) throws IOException {
        var file = new RotatingFile(directory.resolve(name), next.maxBytes(), next.backups());
        return ready(new FileAppender(file, next.format()));
    }

    private <A extends Appender<ILoggingEvent>> A ready(A appender) {
        appender.setContext(context);
        appender.start();
        return appender;
    }

    private static Appender<ILoggingEvent> only(Level least, Appender<ILoggingEvent> appender) {
        var filter = new ThresholdFilter();
        filter.setLevel(least.toString());
        appender.addFilter(started(filter));
        return appender;
    }

    private static <F extends Filter<ILoggingEvent>> F started(F filter) {
        filter.start();
        return filter;
    }

    public Path directory() {
        return directory;
    }

    /// The names of the files that are written now.
    public Set<String> active() {
        return Set.of(rules.file(), ERRORS);
    }

    /// Writes one line of each level, for whoever wants to see which of them arrive.
    public static void writeTestMessages() {
        var log = LoggerFactory.getLogger(Logs.class);
        log.debug("Test message at level DEBUG");
        log.info("Test message at level INFO");
        log.warn("Test message at level WARNING");
        log.error("Test message at level ERROR");
        log.error(Critical.marker(), "Test message at level CRITICAL");
    }

    /// Closes the files; what is logged from now on goes to standard error.
    @Override
    public void close() {
        lock.lock();
        try {
            QuietStart.quieten(context);
        } finally {
            lock.unlock();
        }
    }
}
