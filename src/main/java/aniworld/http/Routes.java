package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The table of all routes. Each route under `/api` answers under `/api/v1` too.
final class Routes {
    private final RoutesConfig javalin;
    private final Guards guards;
    private final BodyReader bodies;
    private final Json json;
    private final ErrorMapper errors;
    private final List<Route> table = new ArrayList<>();

    Routes(RoutesConfig javalin, Guards guards, BodyReader bodies, Json json, ErrorMapper errors) {
        this.javalin = javalin;
        this.guards = guards;
        this.bodies = bodies;
        this.json = json;
        this.errors = errors;
    }

    void get(String path, Guard guard, Handling handling) {
        add("GET", path, guard, handling);
    }

    void post(String path, Guard guard, Handling handling) {
        add("POST", path, guard, handling);
    }

    void put(String path, Guard guard, Handling handling) {
        add("PUT", path, guard, handling);
    }

    void patch(String path, Guard guard, Handling handling) {
        add("PATCH", path, guard, handling);
    }

    void delete(String path, Guard guard, Handling handling) {
        add("DELETE", path, guard, handling);
    }

    /// A page or a file of a page. The document describes the API and none of these.
    void page(String path, Handling handling) {
        register(new Route("GET", path), path, Guard.NONE, handling);
    }

    private void add(String method, String path, Guard guard, Handling handling) {
        var route = new Route(method, path);
        table.add(route);
        register(route, path, guard, handling);
        if (path.startsWith("/api/")) {
            String other = "/api/v1/" + path.substring("/api/".length());
            register(route, other, guard, handling);
        }
    }

    /// Jetty leaves out the body where the method is HEAD.
    private void register(Route route, String path, Guard guard, Handling handling) {
        Handler handler = context -> run(context, route, guard, handling);
        javalin.addHttpHandler(HandlerType.findOrCreate(route.method()), path, handler);
        if (route.method().equals("GET")) {
            javalin.addHttpHandler(HandlerType.HEAD, path, handler);
        }
    }

    private void run(Context context, Route route, Guard guard, Handling handling)
            throws Exception {
        Traffic.mark(context.req(), route.path());
        try {
            guards.check(guard, context.req());
            handling.handle(new Exchange(context, bodies, json));
        } catch (Exception failure) {
            errors.answer(failure, context.res());
        }
    }

    /// What to say to a request that no route takes.
    Problem unknown(String path) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Route route : table) {
            if (route.fits(path)) {
                allowed.add(route.method);
                if (route.method.equals("GET")) {
                    allowed.add("HEAD");
                }
            }
        }
        return allowed.isEmpty()
                ? Problem.notFound("Not found")
                : new Problem(
                        ErrorCode.METHOD_NOT_ALLOWED,
                        "Method not allowed",
                        Map.of("allowed", List.copyOf(allowed)),
                        null);
    }

    /// A route that the front door serves by itself.
    void note(String method, String path) {
        table.add(new Route(method, path));
    }

    List<Route> table() {
        return List.copyOf(table);
    }

    /// Answers one request that was let in.
    @FunctionalInterface
    interface Handling {
        void handle(Exchange exchange) throws Exception;
    }

    /// @param path as the document writes it, with names in braces
    record Route(String method, String path) {

        boolean fits(String asked) {
            String plain =
                    asked.startsWith("/api/v1/")
                            ? "/api/" + asked.substring("/api/v1/".length())
                            : asked;
            String[] mine = path.split("/", -1);
            String[] theirs = plain.split("/", -1);
            if (mine.length != theirs.length) {
                return false;
            }
            for (int i = 0; i < mine.length; i++) {
                boolean any = mine[i].startsWith("{") && !theirs[i].isEmpty();
                if (!any && !mine[i].equals(theirs[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
