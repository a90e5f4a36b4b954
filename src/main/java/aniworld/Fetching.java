package aniworld;

import aniworld.net.AllowedAddresses;
import aniworld.net.Outbound;
import aniworld.net.OutboundLimits;
import aniworld.transfer.HttpTransfers;
import aniworld.transfer.MediaTools;
import aniworld.transfer.TransferLimits;
import aniworld.transfer.Transfers;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The transfers alone, for a person's own command: no data folder, no queue, no library.
public final class Fetching implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Outbound outbound;
    private final Transfers transfers;

    /// Opens no connection.
    ///
    /// @param address that the person named: it may lie in a private network. Where it leads on to,
    ///   or what a playlist there names, may only be public, the same host and port, or, when the
    ///   address is on this machine, on this machine too.
    /// @param environment the process' variables, for proxies
    public Fetching(
            URI address,
            TransferLimits limits,
            Map<String, String> environment,
            InstantSource clock) {
        AllowedAddresses allowed = allowed(address);
        outbound = new Outbound(() -> allowed, () -> OutboundLimits.DEFAULTS, environment);
        transfers = new HttpTransfers(outbound, () -> limits, clock, MediaTools.find(environment));
    }

    static AllowedAddresses allowed(URI address) {
        var names = new HashSet<>(AllowedAddresses.of(List.of(address)).names());
        if (address.getHost() != null && LOOPBACK.contains(address.getHost())) {
            names.addAll(LOOPBACK);
        }
        return new AllowedAddresses(names);
    }

    public Transfers transfers() {
        return transfers;
    }

    /// Cuts every connection.
    @Override
    public void close() {
        outbound.close();
    }
}
