package aniworld;

import aniworld.net.AllowedAddresses;
import aniworld.net.OutboundLimits;
import aniworld.settings.Settings;
import java.time.Duration;

/// What outgoing HTTP may do, as the settings have it now. Made before the settings are read, which
/// need the network's door to check providers; until then nothing private may be reached.
final class NetRules {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    private volatile AllowedAddresses allowed = AllowedAddresses.NONE;
    private volatile OutboundLimits limits = OutboundLimits.DEFAULTS;

    void adopt(Settings settings) {
        allowed = Providing.allowed(settings.provision().providers());
        limits = limits(settings.provision().timeout());
    }

    AllowedAddresses allowed() {
        return allowed;
    }

    OutboundLimits limits() {
        return limits;
    }

    /// `provider_timeout` bounds a whole question to a provider; no part of it may take longer.
    private static OutboundLimits limits(Duration whole) {
        Duration connect = whole.compareTo(LONGEST_CONNECT) < 0 ? whole : LONGEST_CONNECT;
        return new OutboundLimits(connect, whole, whole, OutboundLimits.DEFAULTS.pageBytes());
    }
}
