package aniworld.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;

/// Decides what may be reached. The connection asks here for the addresses of a name and connects
/// to just those: a name that answers differently the second time gains nothing.
final class AddressGuard implements DnsResolver {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Supplier<AllowedAddresses> allowed;
    private final Proxies proxies;
    private final Lookup lookup;

    AddressGuard(Supplier<AllowedAddresses> allowed, Proxies proxies, Lookup lookup) {
        this.allowed = allowed;
        this.proxies = proxies;
        this.lookup = lookup;
    }

    /// Looks at an address before anything is sent to it.
    ///
    /// @return where it leads
    Origin check(URI address) throws AddressRefused {
        if (address.getScheme() == null || !SCHEMES.contains(lower(address.getScheme()))) {
            throw new AddressRefused("Only http and https addresses are fetched, not " + address);
        }
        if (address.getHost() == null || address.getPort() > 65535 || address.getPort() == 0) {
            throw new AddressRefused("There is no host in the address " + address);
        }
        if (address.getRawUserInfo() != null) {
            throw new AddressRefused(
                    "Addresses with a user name or a password in them are not fetched; this one"
                            + " leads to "
                            + address.getHost());
        }
        return proxied(Origin.of(address));
    }

    /// Behind a proxy it is the proxy who connects, so the resolver below sees only the proxy.
    private Origin proxied(Origin origin) throws AddressRefused {
        if (proxies.concern(origin)) {
            try {
                resolve(origin.bareHost(), origin.port(), false);
            } catch (RefusedHost refused) {
                throw refused.refusal();
            } catch (UnknownHostException onlyTheProxyKnows) {
                return origin;
            }
        }
        return origin;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return resolve(host, port, proxies.include(host, port));
    }

    private List<InetSocketAddress> resolve(String host, int port, boolean proxy)
            throws UnknownHostException {
        List<InetAddress> found = lookup.lookup(host);
        if (!proxy && !allowed.get().allows(bracketed(host), port)) {
            for (InetAddress address : found) {
                requirePublic(host, port, address);
            }
        }
        return found.stream().map(address -> new InetSocketAddress(address, port)).toList();
    }

    private static void requirePublic(String host, int port, InetAddress address)
            throws RefusedHost {
        if (!PublicNetwork.contains(address)) {
            throw new RefusedHost(
                    host
                            + ":"
                            + port
                            + " is not in the public network ("
                            + address.getHostAddress()
                            + "), and no setting names it");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("a host is resolved together with its port: " + host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// A refusal in the shape that a resolver may throw.
    static final class RefusedHost extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private final String message;

        RefusedHost(String message) {
            super(message);
            this.message = message;
        }

        AddressRefused refusal() {
            return new AddressRefused(message);
        }
    }
}
