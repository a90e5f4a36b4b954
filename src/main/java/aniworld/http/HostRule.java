package aniworld.http;

import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.settings.Settings;
import java.util.Locale;
import java.util.Map;

/// Refuses requests for host names that are not ours: a page of another site that makes its own
/// name point here (DNS rebinding) must not get an answer.
final class HostRule {
    private final String machine;

    /// @param machine the machine's own name
    HostRule(String machine) {
        this.machine = machine.toLowerCase(Locale.ROOT);
    }

    void check(Visit visit, Settings.Server rules) {
        String name = HostName.of(visit.host());
        boolean known =
                visit.host().isEmpty() // HTTP/1.0, which no browser speaks
                        || HostName.isOfTheHouse(name)
                        || name.equals(machine)
                        || rules.allowedHosts().stream()
                                .anyMatch(host -> host.equals("*") || host.equalsIgnoreCase(name));
        if (!known) {
            throw new Problem(
                    ErrorCode.AUTHORIZATION_ERROR,
                    "This host name is not allowed. Add it to the setting allowed_hosts.",
                    Map.of("setting", "allowed_hosts"),
                    null);
        }
    }
}
