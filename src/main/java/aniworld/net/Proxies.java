package aniworld.net;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/// The proxies that the environment names, read as curl and Go read them: `http_proxy`,
/// `https_proxy`, `all_proxy`, each also in capitals; `no_proxy` lists hosts, domains or `*`. This
/// machine itself is never reached through a proxy.
final class Proxies {
    private final Optional<URI> http;
    private final Optional<URI> https;
    private final List<String> direct;

    /// @throws IllegalArgumentException when a variable names no `http` proxy
    Proxies(Map<String, String> environment) {
        Optional<URI> all = proxy(environment, "all_proxy");
        http = proxy(environment, "http_proxy").or(() -> all);
        https = proxy(environment, "https_proxy").or(() -> all);
        direct =
                value(environment, "no_proxy").stream()
                        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> entry.toLowerCase(Locale.ROOT))
                        .toList();
    }

    /// Who carries a request to this origin; empty when nobody has to.
    Optional<HttpHost> of(String scheme, String host, int port) {
        Optional<URI> proxy = scheme.equals("https") ? https : http;
        return proxy.filter(_ -> !isDirect(host.toLowerCase(Locale.ROOT), port)).map(Proxies::host);
    }

    /// Whether a proxy stands between, or is itself the goal: then the resolver alone cannot judge.
    boolean concern(Origin origin) {
        return of(origin.scheme(), origin.bareHost(), origin.port()).isPresent()
                || include(origin.bareHost(), origin.port());
    }

    boolean include(String host, int port) {
        return named().map(Proxies::host)
                .anyMatch(
                        proxy ->
                                proxy.getHostName().equalsIgnoreCase(host)
                                        && proxy.getPort() == port);
    }

    /// The names and passwords in the proxies' addresses, each for its proxy alone.
    BasicCredentialsProvider credentials() {
        var credentials = new BasicCredentialsProvider();
        named().filter(proxy -> proxy.getUserInfo() != null)
                .forEach(
                        proxy -> {
                            String[] parts = proxy.getUserInfo().split(":", 2);
                            char[] password =
                                    parts.length == 2 ? parts[1].toCharArray() : new char[0];
                            credentials.setCredentials(
                                    new AuthScope(proxy.getHost(), host(proxy).getPort()),
                                    new UsernamePasswordCredentials(parts[0], password));
                        });
        return credentials;
    }

    private Stream<URI> named() {
        return Stream.concat(http.stream(), https.stream());
    }

    private boolean isDirect(String host, int port) {
        return host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("::1")
                || direct.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        String name = entry;
        if (entry.endsWith(":" + port) && entry.indexOf(':') == entry.lastIndexOf(':')) {
            name = entry.substring(0, entry.indexOf(':'));
        }
        String domain = name.startsWith("*.") ? name.substring(2) : name;
        String bare = domain.startsWith(".") ? domain.substring(1) : domain;
        return host.equals(bare) || host.endsWith("." + bare);
    }

    private static Optional<URI> proxy(Map<String, String> environment, String name) {
        return value(environment, name).map(text -> parse(name, text));
    }

    private static URI parse(String name, String text) {
        URI proxy = uri(name, text.contains("://") ? text : "http://" + text);
        if (proxy.getHost() == null || !"http".equalsIgnoreCase(proxy.getScheme())) {
            throw unusable(name, null);
        }
        return proxy;
    }

    private static URI uri(String name, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw unusable(name, notAnAddress);
        }
    }

    /// Without the value: it may hold a password.
    private static IllegalArgumentException unusable(String name, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The environment variable " + name + " must be like http://proxy:3128", cause);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static HttpHost host(URI proxy) {
        return new HttpHost("http", proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort());
    }
}
