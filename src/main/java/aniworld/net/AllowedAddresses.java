package aniworld.net;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The hosts in the user's own network that may be reached, because the user's own configuration
/// names them: the base address of a provider, say. Everything public may be reached anyway.
///
/// @param names `host` for every port of it or `host:port` for one; compared without case; an IPv6
///   address stands in square brackets, as in an address
public record AllowedAddresses(Set<String> names) {

    /// Nothing but the public network.
    public static final AllowedAddresses NONE = new AllowedAddresses(Set.of());

    public AllowedAddresses {
        names =
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Just the hosts and ports of these addresses; one without a host adds nothing.
    public static AllowedAddresses of(Collection<URI> addresses) {
        return new AllowedAddresses(
                addresses.stream()
                        .filter(address -> address.getHost() != null)
                        .map(Origin::of)
                        .map(origin -> origin.host() + ":" + origin.port())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean allows(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return names.contains(name) || names.contains(name + ":" + port);
    }
}
