package aniworld;

import aniworld.events.Topic;
import aniworld.health.ProviderDesk;
import aniworld.health.ProviderRecords;
import aniworld.health.TrialReport;
import aniworld.net.Outbound;
import aniworld.provider.pages.PageStore;
import aniworld.settings.LiveSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// The providers of a data folder alone, for a person's own command. The folder is only read, so a
/// server may run on it meanwhile.
public final class ProviderTesting implements AutoCloseable {
    private final Outbound outbound;
    private final Providing providing;
    private final ProviderDesk desk;

    /// Opens no connection.
    ///
    /// @param environment the process' variables
    /// @throws aniworld.problem.Problem when the settings cannot be read; it names file and line
    public ProviderTesting(Path data, Map<String, String> environment, InstantSource clock) {
        var rules = new NetRules();
        outbound = new Outbound(rules::allowed, rules::limits, environment);
        var records = new ProviderRecords(clock);
        var definitions = new Definitions(data.resolve("definitions"));
        providing =
                new Providing(new Kinds(outbound, definitions, PageStore.NONE), records::watched);
        var settings = settings(data, environment, clock);
        rules.adopt(settings.current());
        providing.adopt(settings.current().provision().providers());
        desk =
                new ProviderDesk(
                        providing::alone,
                        records,
                        () -> settings.current().downloads().preferredLanguages(),
                        outbound);
    }

    private LiveSettings settings(Path data, Map<String, String> environment, InstantSource clock) {
        return LiveSettings.open(
                data,
                environment,
                clock,
                read -> providing.issues(read.provision().providers()),
                new Topic<>(
                        failure ->
                                LoggerFactory.getLogger(ProviderTesting.class)
                                        .error("A listener failed", failure)));
    }

    /// The ids of those that are configured.
    public List<String> ids() {
        return providing.alone().all().stream().map(one -> one.info().id()).toList();
    }

    /// @return empty when there is no such provider
    public Optional<TrialReport> test(String id, String query) {
        return desk.test(id, query);
    }

    /// Cuts every connection.
    @Override
    public void close() {
        outbound.close();
    }
}
