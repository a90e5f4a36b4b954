package aniworld.health;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A provider whose answers are noted, and that is left alone while it has to rest.
///
/// @param isAwake whether it is asked even then
record WatchedProvider(Provider provider, ProviderRecords records, boolean isAwake)
        implements Provider {

    WatchedProvider(Provider provider, ProviderRecords records) {
        this(provider, records, false);
    }

    /// The same, asked even while it has to rest.
    Provider awake() {
        return new WatchedProvider(provider, records, true);
    }

    @Override
    public ProviderInfo info() {
        return provider.info();
    }

    @Override
    public List<SearchHit> search(String query, int limit) throws ProviderException {
        return noted(() -> provider.search(query, limit));
    }

    @Override
    public SeriesPage series(String id) throws ProviderException {
        return noted(() -> provider.series(id));
    }

    @Override
    public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
            throws ProviderException {
        return noted(() -> provider.sources(id, episode, languages));
    }

    private interface Question<T> {
        T ask() throws ProviderException;
    }

    /// A question that was given up by who asked says nothing about the provider.
    private <T> T noted(Question<T> question) throws ProviderException {
        String id = provider.info().id();
        leaveAlone(id);
        try {
            T answer = question.ask();
            records.answered(id);
            return answer;
        } catch (ProviderException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                records.noted(id, failure.fault());
            }
            throw failure;
        } catch (RuntimeException fault) {
            records.failed(id, ProviderRecords.Reason.FAULT, "Failed by a fault of the program");
            throw fault;
        }
    }

    private void leaveAlone(String id) throws ProviderException {
        Optional<Duration> rest = records.rest(id);
        if (rest.isPresent() && !isAwake) {
            String why = records.lastError(id).map(error -> ": " + error.words()).orElse("");
            throw new ProviderException(
                    new ProviderFault.Refused(
                            "Is left alone for " + (rest.get().toSeconds() + 1) + " s" + why,
                            rest));
        }
    }
}
