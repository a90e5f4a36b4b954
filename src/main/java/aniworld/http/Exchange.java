package aniworld.http;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request that was let in, and its answer.
final class Exchange {
    private final Context context;
    private final BodyReader bodies;
    private final Json json;

    Exchange(Context context, BodyReader bodies, Json json) {
        this.context = context;
        this.bodies = bodies;
        this.json = json;
    }

    HttpServletRequest request() {
        return context.req();
    }

    Visit visit() {
        return Visit.of(context.req());
    }

    Identity identity() {
        return Identity.of(context.req());
    }

    HttpServletResponse response() {
        return context.res();
    }

    /// A named part of the path, percent-decoded.
    String path(String name) {
        return context.pathParam(name);
    }

    Query query() {
        return new Query(context.req().getQueryString());
    }

    /// The JSON object that was sent.
    Fields body() throws IOException {
        return bodies.read(context.req());
    }

    void header(String name, String value) {
        context.header(name, value);
    }

    void addHeader(String name, String value) {
        context.res().addHeader(name, value);
    }

    void ok(Object body) {
        answer(200, body);
    }

    void answer(int status, Object body) {
        context.status(status).contentType("application/json").result(json.write(body));
    }

    /// `{success: true, message}`.
    void message(String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("success", true);
        body.put("message", message);
        ok(body);
    }

    /// `{success: true, message}` and how many things were touched.
    void count(String message, String name, int count) {
        var body = new LinkedHashMap<String, Object>();
        body.put("success", true);
        body.put("message", message);
        body.put(name, count);
        ok(body);
    }

    /// `{success: true, data}`.
    void data(Object data) {
        data(200, data);
    }

    void data(int status, Object data) {
        answer(status, wrapped(data));
    }

    /// `{success: true, data, pagination}`.
    void page(Object data, Paging paging) {
        Map<String, Object> body = wrapped(data);
        body.put("pagination", paging.shown());
        ok(body);
    }

    /// A list without a wrapper, as the reference has some: the page is told in headers.
    void bare(Object list, Paging paging) {
        header("X-Total-Count", Long.toString(paging.total()));
        header("X-Page", Integer.toString(paging.page()));
        header("X-Per-Page", Integer.toString(paging.perPage()));
        header("X-Total-Pages", Long.toString(paging.pages()));
        addHeader("Link", paging.links(path(), request().getQueryString()));
        ok(list);
    }

    /// A list without a wrapper that comes whole, however long.
    void bareWhole(List<?> list) {
        Paging whole = Paging.whole(list);
        header("X-Total-Count", Long.toString(whole.total()));
        header("X-Page", "1");
        header("X-Per-Page", Integer.toString(whole.perPage()));
        header("X-Total-Pages", Long.toString(whole.pages()));
        String path = path();
        addHeader("Link", "<%s>; rel=\"first\", <%s>; rel=\"last\"".formatted(path, path));
        ok(list);
    }

    private String path() {
        return visit().base() + request().getRequestURI();
    }

    private static Map<String, Object> wrapped(Object data) {
        var body = new LinkedHashMap<String, Object>();
        body.put("success", true);
        body.put("data", data);
        return body;
    }

    /// Names this version of the answer.
    ///
    /// @param tag weak (`W/"…"`): the answer may travel compressed or not
    /// @return whether the client has it already; it is told so, and nothing else is to be said
    boolean isKnown(String tag) {
        header("ETag", tag);
        @Nullable String known = request().getHeader("If-None-Match");
        boolean same =
                known != null
                        && Arrays.stream(known.split(",", -1))
                                .map(String::strip)
                                .anyMatch(tag::equals);
        if (same) {
            response().setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    void bytes(String type, byte[] content) {
        context.contentType(type).result(content);
    }

    /// The answer's own door for what is streamed.
    Context context() {
        return context;
    }
}
