package aniworld.http;

import aniworld.settings.Settings;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// What every request passes, in this order: it gets its id, its host name and path are checked, it
/// is known who asks, and one is taken from the visitor's limit. Whatever fails behind here becomes
/// an answer here.
final class FrontDoor implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    private final Supplier<Settings.Server> rules;
    private final HostRule hosts;
    private final Guards guards;
    private final RateLimit limit;
    private final Traffic traffic;
    private final LiveDoor live;
    private final ErrorMapper errors;
    private final boolean onlyHere;

    /// @param onlyHere whether the server listens on loopback alone
    FrontDoor(DoorParts parts, LiveDoor live, ErrorMapper errors, boolean onlyHere) {
        this.rules = parts.rules();
        this.hosts = parts.hosts();
        this.guards = parts.guards();
        this.limit = parts.limit();
        this.traffic = parts.traffic();
        this.live = live;
        this.errors = errors;
        this.onlyHere = onlyHere;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException {
        var asked = (HttpServletRequest) request;
        var answer = (HttpServletResponse) response;
        String id = RequestId.from(asked.getHeader(RequestId.HEADER));
        answer.setHeader(RequestId.HEADER, id);
        SafetyHeaders.put(asked);
        try (var _ = MDC.putCloseable(RequestId.LOG_KEY, id)) {
            ScopedValue.where(RequestId.CURRENT, id)
                    .call(
                            () -> {
                                pass(asked, answer, next);
                                return id;
                            });
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException {
        long start = System.nanoTime();
        try {
            answer(request, response, next);
        } finally {
            note(request, response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
        }
        Drain.rest(request, response);
    }

    private void note(HttpServletRequest request, int status, Duration took) {
        traffic.note(request, status, took);
        LOG.debug(
                "{} {} {} in {} ms",
                request.getMethod(),
                request.getRequestURI(),
                status,
                took.toMillis());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws IOException {
        try {
            admit(request, response, next);
        } catch (ServletException wrapper) {
            errors.answer(wrapper.getCause() == null ? wrapper : wrapper.getCause(), response);
        } catch (RuntimeException failure) {
            errors.answer(failure, response);
        }
    }

    private void admit(HttpServletRequest asked, HttpServletResponse response, FilterChain next)
            throws IOException, ServletException {
        Settings.Server now = rules.get();
        if (!now.basePath().isEmpty() && asked.getRequestURI().equals(now.basePath())) {
            response.setHeader("Location", now.basePath() + "/");
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            return;
        }
        HttpServletRequest request = withoutBase(asked, now.basePath());
        String path = request.getRequestURI();
        Visit visit = Visit.of(request, now, onlyHere);
        visit.attachTo(request);
        if (!isHealth(path)) {
            hosts.check(visit, now);
        }
        if (Cors.answers(request, response, now)) {
            return;
        }
        PathRule.check(path);
        Identity identity = guards.identify(request, response, now, visit);
        identity.attachTo(request);
        if (Limited.is(path)) {
            Limited.spend(limit, identity, visit, now, response);
        }
        if (path.startsWith("/ws/")) {
            Traffic.mark(request, Building.LIVE);
            live.open(request, response);
        } else {
            next.doFilter(request, response);
        }
    }

    private static boolean isHealth(String path) {
        return path.equals("/health") || path.startsWith("/health/");
    }

    /// A proxy may or may not take the base path away; both are understood.
    private static HttpServletRequest withoutBase(HttpServletRequest request, String base) {
        String path = request.getRequestURI();
        if (base.isEmpty() || !path.startsWith(base + "/")) {
            return request;
        }
        String rest = path.substring(base.length());
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return rest;
            }
        };
    }
}
