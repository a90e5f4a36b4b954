package aniworld.http;

import aniworld.access.Access;
import aniworld.problem.Problem;
import aniworld.settings.Settings;
import aniworld.web.Arrival;
import aniworld.web.Look;
import aniworld.web.WebApp;
import aniworld.web.WebFile;
import aniworld.web.WebPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The web application: one page at each address that it knows, and the assets that it is made of.
final class PagesApi implements Api {
    private static final List<String> ADDRESSES =
            List.of(
                    "/",
                    "/library",
                    "/series/{key}",
                    "/find",
                    "/queue",
                    "/activity",
                    "/calendar",
                    "/settings",
                    "/settings/{section}",
                    "/system",
                    "/system/{section}",
                    "/login",
                    "/welcome");

    /// Where everything that is not there is said in JSON.
    private static final List<String> FOR_PROGRAMS =
            List.of("/api", "/health", "/ws", "/metrics", "/posters/", "/assets/");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Access access;
    private final Supplier<Settings.Server> rules;
    private Optional<WebApp> loaded = Optional.empty();

    PagesApi(Access access, Supplier<Settings.Server> rules) {
        this.access = access;
        this.rules = rules;
    }

    @Override
    public void routes(Routes routes) {
        ADDRESSES.forEach(address -> routes.page(address, this::page));
        routes.page("/assets/<path>", this::asset);
    }

    /// Read when somebody first looks: a server that only serves its API needs none of it.
    private synchronized WebApp app() throws IOException {
        if (loaded.isEmpty()) {
            loaded = Optional.of(WebApp.load());
        }
        return loaded.get();
    }

    private void page(Exchange exchange) throws IOException {
        write(exchange.request(), exchange.response());
    }

    private void write(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        WebPage page =
                app().page(
                                rules.get().basePath(),
                                arrival(request),
                                look(request),
                                screen(request));
        response.setHeader(SafetyHeaders.POLICY, SafetyHeaders.pagePolicy(page.inlineHash()));
        response.setHeader("Cache-Control", "private, no-cache");
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(page.html().getBytes(StandardCharsets.UTF_8));
    }

    private Arrival arrival(HttpServletRequest request) {
        if (access.isConfigured()) {
            return Identity.of(request).isKnown() ? Arrival.OWNER : Arrival.STRANGER;
        }
        return Visit.of(request).local() ? Arrival.FIRST : Arrival.FIRST_FROM_ELSEWHERE;
    }

    private static Look look(HttpServletRequest request) {
        return Look.of(
                Cookies.value(request, "aniworld_language"),
                Cookies.value(request, "aniworld_theme"),
                Optional.ofNullable(request.getHeader("Accept-Language")));
    }

    private static String screen(HttpServletRequest request) {
        return request.getRequestURI().split("/", 3)[1];
    }

    /// Whether somebody follows a link to nowhere, rather than a program that asks for data.
    static boolean isWalkedTo(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(request.getRequestURI()::contains);
    }

    /// The page, which says in words that there is nothing at this address.
    void nowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        write(request, response);
    }

    private void asset(Exchange exchange) throws IOException {
        WebFile file =
                app().asset("assets/" + exchange.path("path"))
                        .orElseThrow(() -> Problem.notFound("Not found"));
        HttpServletResponse response = exchange.response();
        response.setHeader("Cache-Control", FOR_EVER);
        Optional<byte[]> zipped = file.zipped();
        if (zipped.isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        byte[] content = file.plain();
        if (zipped.isPresent() && acceptsGzip(exchange.request())) {
            response.setHeader("Content-Encoding", "gzip");
            content = zipped.get();
        }
        exchange.bytes(file.type(), content);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
