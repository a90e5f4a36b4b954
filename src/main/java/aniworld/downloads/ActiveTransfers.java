package aniworld.downloads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The downloads under way, and the turn that everybody takes who decides about them: claiming,
/// settling and commands exclude each other, so that the database and this never disagree. Reading
/// needs no turn.
final class ActiveTransfers {
    private final Map<DownloadId, ActiveTransfer> byId = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Curfew curfew = new Curfew();

    <T> T inTurn(Supplier<T> decision) {
        turn.lock();
        try {
            return decision.get();
        } finally {
            turn.unlock();
        }
    }

    void doInTurn(Runnable decision) {
        turn.lock();
        try {
            decision.run();
        } finally {
            turn.unlock();
        }
    }

    Curfew curfew() {
        return curfew;
    }

    void add(ActiveTransfer transfer) {
        byId.put(transfer.download().id(), transfer);
    }

    void remove(ActiveTransfer transfer) {
        byId.remove(transfer.download().id(), transfer);
    }

    Optional<ActiveTransfer> find(DownloadId id) {
        return Optional.ofNullable(byId.get(id));
    }

    void endAll(EarlyEnd reason) {
        byId.values().forEach(transfer -> transfer.end(reason));
    }

    int count() {
        return byId.size();
    }

    Set<DownloadId> ids() {
        return Set.copyOf(byId.keySet());
    }

    Collection<ActiveTransfer> all() {
        return List.copyOf(byId.values());
    }
}
