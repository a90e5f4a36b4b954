package aniworld.access;

import aniworld.SettableClock;
import aniworld.events.Topic;
import aniworld.store.Database;
import aniworld.store.SqlAccessStore;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// An access room over a database file, and what it published. Opening a second one on the folder
/// of a closed one is a restart.
final class Door implements AutoCloseable {
    static final InetAddress FAR = InetAddress.ofLiteral("203.0.113.7");
    static final InetAddress PROXY = InetAddress.ofLiteral("198.51.100.1");
    static final Password GOOD = new Password("secure_pass");
    static final Password BAD = new Password("other_pass");

    final SettableClock clock;
    final AccessStore store;
    final Access access;
    final List<AccessEvent> events = new ArrayList<>();
    Duration lifetime = Duration.ofHours(24);
    private final Database database;

    private Door(Path folder, SettableClock clock) {
        this.clock = clock;
        database = Database.open(folder.resolve("test.db"), folder.resolve("backups"), clock);
        store = new SqlAccessStore(database);
        var topic = new Topic<AccessEvent>(failure -> {});
        topic.listen(events::add);
        access = new Access(store, clock, new SecureRandom(), this::rules, topic);
    }

    static Door open(Path folder) {
        return open(folder, new SettableClock("2025-10-22T12:00:00Z"));
    }

    static Door open(Path folder, SettableClock clock) {
        return new Door(folder, clock);
    }

    static Door configured(Path folder) {
        Door door = open(folder);
        door.access.setup(GOOD);
        return door;
    }

    private AccessRules rules() {
        return new AccessRules(lifetime, PROXY::equals);
    }

    LoginResult.LoggedIn login() {
        return (LoginResult.LoggedIn) access.login(GOOD, FAR);
    }

    Session session() {
        return access.session(login().token()).orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
