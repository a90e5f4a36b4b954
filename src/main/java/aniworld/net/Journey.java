package aniworld.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/// One request on its way over all redirects. Each hop is checked, and what was meant for the first
/// origin stays there: once the way has left it, even a later hop back does not get it.
final class Journey {
    private static final int HOPS = 10;
    private static final Set<Integer> ONWARD = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final AddressGuard guard;
    private final OutboundRequest request;
    private final WebQuestion.Verb verb;
    private final CookieJar cookies;
    private boolean athome = true;

    Journey(HttpClient client, AddressGuard guard, OutboundRequest request) {
        this(client, guard, request, WebQuestion.Verb.GET, CookieJar.NONE);
    }

    Journey(
            HttpClient client,
            AddressGuard guard,
            OutboundRequest request,
            WebQuestion.Verb verb,
            CookieJar cookies) {
        this.client = client;
        this.guard = guard;
        this.request = request;
        this.verb = verb;
        this.cookies = cookies;
    }

    Answer travel() throws IOException {
        URI address = request.address();
        Origin home = guard.check(address);
        for (int hop = 0; hop <= HOPS; hop++) {
            Answer answer = ask(address);
            cookies.keep(address, answer.headers().getOrDefault("set-cookie", List.of()));
            Optional<URI> next = onward(answer);
            if (next.isEmpty()) {
                return answer;
            }
            answer.close();
            address = next.get();
            athome = athome && guard.check(address).equals(home);
        }
        throw new IOException(
                "The address " + request.address() + " leads on more than " + HOPS + " times");
    }

    private Answer ask(URI address) throws IOException {
        Origin origin = guard.check(address);
        var words = new Words(origin.bareHost(), request.silence());
        HttpUriRequestBase get = asking(address);
        try {
            return answer(
                    address,
                    get,
                    client.executeOpen(origin.asHost(), get, HttpClientContext.create()),
                    words);
        } catch (IOException failure) {
            get.cancel();
            throw words.of(failure);
        }
    }

    private HttpUriRequestBase asking(URI address) throws IOException {
        HttpUriRequestBase get =
                switch (verb) {
                    case GET -> new HttpGet(address);
                    case PROPFIND -> new Propfind(address);
                };
        get.setConfig(
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(request.silence()))
                        .setConnectionRequestTimeout(Timeout.of(request.silence()))
                        .build());
        request.conditions().forEach(get::setHeader);
        Map<String, String> own = cookies.with(address, athome ? request.headers() : Map.of());
        SafeHeaders.check(own);
        own.forEach(get::setHeader);
        return get;
    }

    private static Answer answer(
            URI address, HttpUriRequestBase get, ClassicHttpResponse response, Words words)
            throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new Answer(
                address,
                response.getCode(),
                headers(response.getHeaders()),
                new AnswerBody(body, words),
                get::cancel);
    }

    private static Map<String, List<String>> headers(Header[] headers) {
        var byName = new LinkedHashMap<String, List<String>>();
        for (Header header : headers) {
            byName.computeIfAbsent(
                            header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        byName.replaceAll((_, values) -> List.copyOf(values));
        return Map.copyOf(byName);
    }

    private static Optional<URI> onward(Answer answer) throws IOException {
        if (!ONWARD.contains(answer.status())) {
            return Optional.empty();
        }
        Optional<String> location = answer.header("location");
        return location.isEmpty()
                ? Optional.empty()
                : Optional.of(resolved(answer, location.get()));
    }

    /// Many servers send spaces as they are.
    private static URI resolved(Answer answer, String location) throws IOException {
        try {
            return answer.address().resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException unreadable) {
            answer.close();
            throw new IOException(
                    answer.address().getHost() + " leads on to what is no address", unreadable);
        }
    }
}
