package aniworld.net;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Builds the one client that all requests share. Redirects, cookies, packing and repeats are left
/// to the callers: they know what may be sent where.
final class Connections {
    /// 32 downloads with 16 connections each, and room for pages.
    private static final int TOTAL = 576;

    private static final int PER_HOST = 128;
    private static final int HEADERS = 200;
    private static final int HEADER_LINE = 32 * 1024;

    /// Holds a head and the sizes between chunks; bodies are read past it.
    private static final int BUFFER = 16 * 1024;

    private static final Timeout IDLE = Timeout.ofSeconds(30);

    /// Looking whether a kept connection is still open costs a millisecond.
    private static final TimeValue STALE = TimeValue.ofMilliseconds(20);

    private final AddressGuard guard;
    private final Proxies proxies;
    private final Supplier<OutboundLimits> limits;
    private final Supplier<SSLContext> trust;

    Connections(
            AddressGuard guard,
            Proxies proxies,
            Supplier<OutboundLimits> limits,
            Supplier<SSLContext> trust) {
        this.guard = guard;
        this.proxies = proxies;
        this.limits = limits;
        this.trust = trust;
    }

    CloseableHttpClient client() {
        return HttpClients.custom()
                .setConnectionManager(pool())
                .setRoutePlanner(new Routes(proxies))
                .setDefaultCredentialsProvider(proxies.credentials())
                .setUserAgent("Aniworld/1.0")
                .setRetryStrategy(new OnceMore())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableConnectionState()
                .build();
    }

    /// Receive buffers stay as they are: Linux grows them by itself, and stops when one is set.
    private PoolingHttpClientConnectionManager pool() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setTlsSocketStrategy(new LateTls(trust))
                .setConnectionConfigResolver(this::config)
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                                .http1Config(
                                        Http1Config.custom()
                                                .setBufferSize(BUFFER)
                                                .setMaxHeaderCount(HEADERS)
                                                .setMaxLineLength(HEADER_LINE)
                                                .build())
                                .build())
                .setMaxConnTotal(TOTAL)
                .setMaxConnPerRoute(PER_HOST)
                .build();
    }

    private ConnectionConfig config(HttpRoute route) {
        OutboundLimits now = limits.get();
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(now.connect()))
                .setSocketTimeout(Timeout.of(now.response()))
                .setIdleTimeout(IDLE)
                .setValidateAfterInactivity(STALE)
                .build();
    }

    /// Reading the certificates of the system takes a tenth of a second: not at the start of the
    /// program.
    private static final class LateTls implements TlsSocketStrategy {
        private final Supplier<SSLContext> trust;
        private volatile @Nullable TlsSocketStrategy ready;

        LateTls(Supplier<SSLContext> trust) {
            this.trust = trust;
        }

        @Override
        public SSLSocket upgrade(
                Socket socket,
                String host,
                int port,
                @Nullable Object attachment,
                HttpContext context)
                throws IOException {
            TlsSocketStrategy strategy = ready;
            if (strategy == null) {
                strategy = new DefaultClientTlsStrategy(trust.get());
                ready = strategy;
            }
            return strategy.upgrade(socket, host, port, attachment, context);
        }
    }

    private static final class Routes extends DefaultRoutePlanner {
        private final Proxies proxies;

        Routes(Proxies proxies) {
            super(DefaultSchemePortResolver.INSTANCE);
            this.proxies = proxies;
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return proxies.of(target.getSchemeName(), target.getHostName(), target.getPort())
                    .orElse(null);
        }
    }
}
