package aniworld.http;

import aniworld.access.Access;
import aniworld.access.AccessEvent;
import aniworld.downloads.DownloadEvent;
import aniworld.downloads.Queue;
import aniworld.events.Topic;
import aniworld.health.Checkup;
import aniworld.health.Connectivity;
import aniworld.health.ProviderDesk;
import aniworld.library.Library;
import aniworld.logs.LogFiles;
import aniworld.posters.Posters;
import aniworld.refresh.Finder;
import aniworld.refresh.RefreshEvent;
import aniworld.refresh.Refresher;
import aniworld.scan.Scan;
import aniworld.scan.ScanEvent;
import aniworld.schedule.Schedule;
import aniworld.settings.LiveSettings;
import aniworld.settings.Settings;
import aniworld.settings.SettingsExchange;
import aniworld.shelf.Shelf;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What the API speaks with. All of it is built, and outlives the server.
public record Rooms(
        Entrance entrance, Collection collection, Work work, News news, Machine machine) {

    /// Who may come in, and the settings.
    public record Entrance(Access access, LiveSettings settings, SettingsExchange exchange) {}

    /// The library, and those who keep it up to date.
    public record Collection(
            Library library, Disk disk, Finder finder, Refresher refresher, Posters posters) {}

    /// The anime directory, and who reads it.
    public record Disk(Shelf shelf, Scan scan) {}

    /// What is to be done, and when.
    public record Work(Queue queue, Schedule schedule) {}

    /// Where the rooms say what happens.
    public record News(
            Topic<DownloadEvent> downloads,
            Topic<ScanEvent> scans,
            Topic<RefreshEvent> refreshes,
            Topic<AccessEvent> access) {}

    /// What the program runs on.
    ///
    /// @param name the machine's own name in the network
    public record Machine(String name, InstantSource clock, Watch watch) {}

    /// Those who look after the program itself.
    public record Watch(
            LogFiles logs, Checkup health, Connectivity network, ProviderDesk providers) {}

    Access access() {
        return entrance.access();
    }

    Queue queue() {
        return work.queue();
    }

    Supplier<Settings.Server> rules() {
        return () -> entrance.settings().current().server();
    }

    LiveSources live() {
        return new LiveSources(news, queue(), collection.disk().scan()::status);
    }
}
