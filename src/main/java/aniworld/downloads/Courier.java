package aniworld.downloads;

import aniworld.library.Episode;
import aniworld.library.Holding;
import aniworld.library.Origin;
import aniworld.problem.ErrorCode;
import aniworld.problem.Problem;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.Providers;
import aniworld.transfer.Checksum;
import aniworld.transfer.TransferOrder;
import aniworld.transfer.TransferResult;
import aniworld.transfer.TransferSource;
import aniworld.transfer.TransferWatch;
import aniworld.transfer.Transfers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private final Supplier<List<String>> languages;
    private final Transfers transfers;
    private final Destination destination;
    private final PartialFiles partials;

    /// @param providers those configured now
    /// @param languages wanted now, in their order; empty for whatever there is
    public Courier(
            Supplier<Providers> providers,
            Supplier<List<String>> languages,
            Transfers transfers,
            Destination destination) {
        this.providers = providers;
        this.languages = languages;
        this.transfers = transfers;
        this.destination = destination;
        this.partials = new PartialFiles(destination);
    }

    Outcome bring(Download download, Holding series, Watch watch) throws InterruptedException {
        try {
            return tryToBring(download, series, watch);
        } catch (ProviderException failure) {
            return outcome(failure.fault());
        } catch (Problem problem) {
            return outcome(problem);
        }
    }

    private Outcome tryToBring(Download download, Holding series, Watch watch)
            throws InterruptedException, ProviderException {
        Optional<Path> present = destination.present(series, download.ref().episode());
        if (present.isPresent() && !download.force()) {
            return new Outcome.AlreadyThere(present.get(), size(present.get()));
        }
        Optional<Episode> episode = series.episode(download.ref().episode());
        if (episode.isEmpty()) {
            return new Outcome.Impossible("The series has no such episode any more");
        }
        List<MediaSource> sources = sources(series, episode.get());
        return tryEach(sources, new Errand(download, series, episode.get(), watch));
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
            return provider.sources(origin.id(), episode.number(), languages.get());
        } finally {
            stopWhenInterrupted();
        }
    }

    private static ProviderException lost(String reason) {
        return new ProviderException(new ProviderFault.NotAvailable(reason));
    }

    private Outcome tryEach(List<MediaSource> sources, Errand errand) throws InterruptedException {
        var failures = new Failures();
        for (MediaSource source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            Outcome outcome = tryOne(source, errand);
            switch (outcome) {
                case Outcome.Passing passing -> failures.add(source.host(), passing);
                case Outcome.Impossible impossible -> failures.add(source.host(), impossible);
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

    private Outcome tryOne(MediaSource source, Errand errand) throws InterruptedException {
        return switch (source) {
            case MediaSource.FileSource file -> fetch(file, errand);
            case MediaSource.HlsSource _ ->
                    new Outcome.Impossible("This source needs HLS, which is not supported yet");
            case MediaSource.PageSource _ ->
                    new Outcome.Impossible("This source needs an extractor (yt-dlp)");
        };
    }

    private Outcome fetch(MediaSource.FileSource source, Errand errand)
            throws InterruptedException {
        var delivery =
                new CheckedDelivery(
                        destination.delivery(errand.download().force()),
                        Container.named(source.address()),
                        container -> errand.target(destination, source, container));
        var order =
                new TransferOrder(
                        file(source),
                        destination.partial(errand.download().ref()),
                        delivery.target(),
                        delivery);
        errand.watch().comesFrom(source.host());
        TransferResult result = transfers.run(order, errand.watch());
        return delivery.refusal().isPresent()
                ? refuse(errand, delivery.refusal().get())
                : outcome(result, delivery.target());
    }

    /// What is no video must not be taken for the beginning of one by the next source.
    private Outcome refuse(Errand errand, String reason) {
        partials.discard(errand.download().ref());
        return new Outcome.Impossible(reason);
    }

    private static TransferSource.File file(MediaSource.FileSource source) {
        return new TransferSource.File(
                source.address(),
                source.headers(),
                source.size(),
                source.checksum().flatMap(Checksum::parse));
    }

    private static Outcome outcome(TransferResult result, Path target) {
        return switch (result) {
            case TransferResult.Done(long bytes) -> new Outcome.Brought(target, bytes);
            case TransferResult.Passing(var reason, var after) ->
                    new Outcome.Passing(reason, after);
            case TransferResult.Final(String reason) -> new Outcome.Impossible(reason);
            case TransferResult.DiskTrouble(String reason) -> new Outcome.DiskTrouble(reason);
            case TransferResult.TargetExists() -> new Outcome.AlreadyThere(target, size(target));
        };
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

    private static Outcome outcome(Problem problem) {
        String reason = String.valueOf(problem.getMessage());
        return problem.code() == ErrorCode.SERVICE_UNAVAILABLE
                ? new Outcome.DiskTrouble(reason)
                : new Outcome.Passing(reason, Optional.empty());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A provider may have answered an interrupt with its own failure.
    private static void stopWhenInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// Hears where a download comes from and how far it is.
    interface Watch extends TransferWatch {
        void comesFrom(String host);
    }

    private record Errand(Download download, Holding series, Episode episode, Watch watch) {
        Path target(Destination destination, MediaSource source, Container container) {
            return destination.target(
                    series.series(), episode, source.language(), container.extension());
        }
    }
}
