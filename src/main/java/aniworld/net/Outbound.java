package aniworld.net;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;

/// The one door to the network. Every address, those of redirects too, is checked when the
/// connection is made: only public ones, and those that the user's configuration names. Safe for
/// any thread.
///
/// A virtual thread that waits in here ends within a moment when it is interrupted, and stays
/// interrupted.
public final class Outbound implements Web, AutoCloseable {
    private final Supplier<OutboundLimits> limits;
    private final AddressGuard guard;
    private final CloseableHttpClient client;

    /// Opens no connection and starts no work.
    ///
    /// @param allowed asked at each connection
    /// @param limits asked at each request
    /// @param environment the proxies' variables are read from it, once
    /// @throws IllegalArgumentException when one of those names no proxy; the message says which
    public Outbound(
            Supplier<AllowedAddresses> allowed,
            Supplier<OutboundLimits> limits,
            Map<String, String> environment) {
        this(
                allowed,
                limits,
                new Proxies(environment),
                new SystemLookup(),
                SSLContexts::createDefault);
    }

    Outbound(
            Supplier<AllowedAddresses> allowed,
            Supplier<OutboundLimits> limits,
            Proxies proxies,
            Lookup lookup,
            Supplier<SSLContext> trust) {
        this.limits = limits;
        guard = new AddressGuard(allowed, proxies, lookup);
        client = new Connections(guard, proxies, limits, trust).client();
    }

    @Override
    public WebPage get(URI address, Map<String, String> headers) throws IOException {
        return ask(WebQuestion.page(address, headers));
    }

    @Override
    public WebPage ask(WebQuestion question) throws IOException {
        OutboundLimits now = limits.get();
        return this.<WebPage>inTime(now, question.address(), _ -> {})
                .call(() -> page(question, now));
    }

    private WebPage page(WebQuestion question, OutboundLimits now) throws IOException {
        SafeHeaders.check(question.headers());
        var request =
                new OutboundRequest(
                        question.address(),
                        question.headers(),
                        Map.of("Accept-Encoding", "gzip"),
                        now.response());
        var journey = new Journey(client, guard, request, question.verb(), question.cookies());
        try (Answer answer = journey.travel()) {
            return new PageReader(now.pageBytes()).read(answer);
        }
    }

    /// Looks whether an address may be reached, for what another program is to fetch: that one's
    /// own redirects nobody checks. Asks for the name's addresses and opens no connection.
    ///
    /// @throws AddressRefused when it must not be
    /// @throws IOException when its name has no address
    public void requireReachable(URI address) throws IOException {
        Origin origin = guard.check(address);
        try {
            boolean _ = guard.resolve(origin.bareHost(), origin.port()).isEmpty();
        } catch (IOException failure) {
            throw new Words(origin.bareHost(), limits.get().response()).of(failure);
        }
    }

    /// GETs an address, follows redirects and returns as soon as the head of the answer is there,
    /// whatever its status. The body comes as it is stored: packing is declined.
    ///
    /// @return to be closed by the caller
    /// @throws AddressRefused when the address, or one that it leads to, must not be reached
    /// @throws IOException when there is no answer; the message is fit for people
    public Answer open(OutboundRequest request) throws IOException {
        SafeHeaders.check(request.headers());
        var unpacked = new HashMap<>(request.conditions());
        unpacked.put("Accept-Encoding", "identity");
        var asked =
                new OutboundRequest(
                        request.address(), request.headers(), unpacked, request.silence());
        return inTime(limits.get(), request.address(), Answer::close)
                .call(() -> new Journey(client, guard, asked).travel());
    }

    private <T> InTime<T> inTime(OutboundLimits now, URI address, Consumer<T> leftover) {
        String late =
                "The server at "
                        + address.getHost()
                        + " did not answer within "
                        + Words.seconds(now.call());
        return new InTime<>(now.call(), late, leftover);
    }

    /// Cuts every connection; requests under way fail.
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
