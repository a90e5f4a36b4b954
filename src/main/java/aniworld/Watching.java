package aniworld;

import aniworld.downloads.Queue;
import aniworld.health.Checkup;
import aniworld.health.Connectivity;
import aniworld.health.ProviderDesk;
import aniworld.health.ProviderRecords;
import aniworld.http.Rooms;
import aniworld.logs.LogFiles;
import aniworld.logs.Logs;
import aniworld.net.DirectReach;
import aniworld.net.Outbound;
import aniworld.provider.Providers;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/// Builds those who look after the program itself. They start no threads of their own.
final class Watching {
    private final Conditions conditions;
    private final Supplier<Providers> providers;
    private final ProviderRecords records;
    private final InstantSource clock;

    Watching(
            Conditions conditions,
            Supplier<Providers> providers,
            ProviderRecords records,
            InstantSource clock) {
        this.conditions = conditions;
        this.providers = providers;
        this.records = records;
        this.clock = clock;
    }

    /// @param outbound by which a trial of a provider fetches its first bytes
    /// @param environment the process' variables
    Rooms.Watch over(Queue queue, Logs logs, Outbound outbound, Map<String, String> environment) {
        return new Rooms.Watch(
                new LogFiles(logs.directory(), logs::active, clock),
                checkup(queue, environment),
                new Connectivity(
                        new DirectReach(Connectivity.LIMIT),
                        conditions::diagnosticsHosts,
                        providers),
                new ProviderDesk(
                        providers, records, () -> conditions.taste().languages(), outbound));
    }

    private Checkup checkup(Queue queue, Map<String, String> environment) {
        var folders =
                new Checkup.Folders(conditions::animeDirectory, conditions::downloadDirectory);
        return new Checkup(queue, folders, providers, records, environment);
    }
}
