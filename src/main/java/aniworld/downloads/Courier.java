package aniworld.downloads;

import aniworld.library.Episode;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.Providers;
import aniworld.transfer.TransferWatch;
import aniworld.transfer.Transfers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes one attempt at a download: asks the provider where the episode can be had, and tries one
/// source after the other until one gives it. Safe for any thread; an interrupt ends an attempt and
/// leaves the partial data.
public final class Courier {
    private static final int MOST_SOURCES = 20;

    private final Supplier<Providers> providers;
    private final Supplier<Taste> taste;
    private final Destination destination;
    private final Haul haul;

    /// @param providers those configured now
    /// @param taste what is wanted now
    public Courier(
            Supplier<Providers> providers,
            Supplier<Taste> taste,
            Transfers transfers,
            Destination destination) {
        this.providers = providers;
        this.taste = taste;
        this.destination = destination;
        this.haul = new Haul(transfers, destination, taste);
    }

    /// @throws aniworld.problem.Problem when the library or its disk hinders it
    Outcome bring(Download download, Holding series, Watch watch) throws InterruptedException {
        try {
            return tryToBring(download, series, watch);
        } catch (ProviderException failure) {
            return outcome(failure.fault());
        }
    }

    private Outcome tryToBring(Download download, Holding series, Watch watch)
            throws InterruptedException, ProviderException {
        Optional<Path> present = destination.present(series, download.ref().episode());
        if (present.isPresent() && !download.force()) {
            return Haul.alreadyThere(present.get());
        }
        Optional<Episode> episode = series.episode(download.ref().episode());
        if (episode.isEmpty()) {
            return new Outcome.Impossible("The series has no such episode any more");
        }
        return tryEach(new Errand(download, series, episode.get(), watch));
    }

    /// The same source with the link that it has now.
    private Optional<MediaSource> renewed(MediaSource source, Errand errand)
            throws InterruptedException, ProviderException {
        return sources(errand.series(), errand.episode()).stream()
                .filter(now -> now.getClass() == source.getClass())
                .filter(now -> now.host().equals(source.host()))
                .filter(now -> now.language().equals(source.language()))
                .findFirst();
    }

    private List<MediaSource> sources(Holding series, Episode episode)
            throws ProviderException, InterruptedException {
        Origin origin =
                series.series().origin().orElseThrow(() -> lost("The series has no provider yet"));
        Provider provider =
                providers
                        .get()
                        .byId(origin.provider())
                        .orElseThrow(() -> lost("Its provider is not configured any more"));
        try {
            return provider.sources(origin.id(), episode.number(), languages(series));
        } finally {
            stopWhenInterrupted();
        }
    }

    private List<String> languages(Holding series) {
        return taste.get().of(series.series()).languages();
    }

    private static ProviderException lost(String reason) {
        return new ProviderException(new ProviderFault.NotAvailable(reason));
    }

    private Outcome tryEach(Errand errand) throws InterruptedException, ProviderException {
        List<MediaSource> sources = sources(errand.series(), errand.episode());
        var failures = new Failures();
        for (MediaSource source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            Outcome outcome = haul.bring(source, errand, () -> renewed(source, errand));
            switch (outcome) {
                case Outcome.Passing passing -> {
                    failures.add(source.host(), passing);
                    errand.watch().failed(source.host(), passing.reason());
                }
                case Outcome.Impossible impossible -> {
                    failures.add(source.host(), impossible);
                    errand.watch().failed(source.host(), impossible.reason());
                }
                case Outcome.Brought _,
                        Outcome.AlreadyThere _,
                        Outcome.DiskTrouble _,
                        Outcome.Interrupted _ -> {
                    return outcome;
                }
            }
        }
        return failures.outcome();
    }

    private static Outcome outcome(ProviderFault fault) {
        return switch (fault) {
            case ProviderFault.Unreachable(String reason) ->
                    new Outcome.Passing(reason, Optional.empty());
            case ProviderFault.Refused(var reason, var after) -> new Outcome.Passing(reason, after);
            case ProviderFault.Changed(String reason) -> new Outcome.Impossible(reason);
            case ProviderFault.NotAvailable(String reason) -> new Outcome.Impossible(reason);
            case ProviderFault.Unauthorised(String reason) -> new Outcome.Impossible(reason);
        };
    }

    /// A provider may have answered an interrupt with its own failure.
    private static void stopWhenInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// Hears where a download comes from, how far it is, and which sources did not give it.
    interface Watch extends TransferWatch {
        void comesFrom(String host);

        void failed(String host, String reason);
    }
}
