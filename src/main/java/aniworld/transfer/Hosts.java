package aniworld.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What all transfers share: the rate of all, and the rate and the connections of each host. Safe
/// for any thread.
final class Hosts {
    private static final int MOST = 256;

    private final Supplier<TransferLimits> limits;
    private final Throttle all;
    private final Map<String, Host> byName = new HashMap<>();

    /// @param limits asked all the time
    Hosts(Supplier<TransferLimits> limits) {
        this.limits = limits;
        this.all = new Throttle(() -> limits.get().bytesPerSecond());
    }

    synchronized Host of(String name) {
        if (byName.size() >= MOST) {
            byName.values().removeIf(Host::isIdle);
        }
        return byName.computeIfAbsent(name, _ -> host());
    }

    private Host host() {
        return new Host(
                all,
                new Throttle(() -> limits.get().perHost().bytesPerSecond()),
                () -> limits.get().perHost().connections());
    }
}
