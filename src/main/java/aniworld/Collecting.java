package aniworld;

import aniworld.http.Rooms;
import aniworld.library.Library;
import aniworld.library.SeriesStore;
import aniworld.net.Web;
import aniworld.posters.Posters;
import aniworld.refresh.Finder;
import aniworld.refresh.Memory;
import aniworld.refresh.Refresher;
import aniworld.scan.Scan;
import aniworld.scan.ScanEvent;
import aniworld.scan.Watcher;
import aniworld.shelf.Shelf;
import java.nio.file.Path;
import java.time.InstantSource;

/// The collection: what is on the disk, what the providers have of it, and who looks again.
final class Collecting implements AutoCloseable {
    private final Closing closing = new Closing();
    private final Rooms.Collection rooms;
    private final Watcher watcher;

    /// @param web for posters
    /// @param posters where they are kept
    record Means(
            Providing providing, Conditions conditions, Web web, Path posters, Rooms.News news) {}

    /// @param series what is collected
    /// @param memory of those who ask the providers
    record Stores(SeriesStore series, Memory memory) {}

    Collecting(Means means, Stores stores, Shelf shelf, InstantSource clock) {
        var library = new Library(stores.series(), shelf, clock);
        var scan = closing.keep(new Scan(library, shelf, means.news().scans()));
        var finder = new Finder(means.providing(), library, means.conditions()::providerTimeout);
        var refresher =
                closing.keep(
                        new Refresher(
                                means.providing(),
                                library,
                                finder,
                                stores.memory(),
                                means.news().refreshes()));
        var posters = new Posters(library, means.web(), means.posters(), clock);
        this.rooms =
                new Rooms.Collection(
                        library, new Rooms.Disk(shelf, scan), finder, refresher, posters);
        this.watcher = closing.keep(new Watcher(shelf, scan, Watcher.Rest.USUAL));
    }

    Rooms.Collection rooms() {
        return rooms;
    }

    /// Goes on with what the end of the program has cut short.
    void resume() {
        rooms.refresher().resume();
    }

    /// The settings have changed: perhaps there is another folder to watch.
    void adopt() {
        watcher.start();
    }

    /// The providers are asked after a scan that somebody wanted, and for a series that came.
    ///
    /// @param wanted false when the scan only looked at what had just changed
    void noted(ScanEvent event, boolean wanted) {
        if (event instanceof ScanEvent.Completed done && (wanted || done.newSeries() > 0)) {
            rooms.refresher().refreshAll();
        }
    }

    @Override
    public void close() {
        closing.close();
    }
}
