package aniworld.health;

import static aniworld.health.ProviderStanding.State;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aniworld.library.EpisodeNumber;
import aniworld.provider.MediaSource;
import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import aniworld.provider.ProviderFault;
import aniworld.provider.ProviderInfo;
import aniworld.provider.Providers;
import aniworld.provider.SearchHit;
import aniworld.provider.SeriesPage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// How a provider's answers decide whether it is asked.
class WatchedProviderTest {
    private static final ProviderFault DOWN = new ProviderFault.Unreachable("No route");
    private static final ProviderFault CHANGED = new ProviderFault.Changed("No such form");
    private static final ProviderFault NONE = new ProviderFault.NotAvailable("Nothing");

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final ProviderRecords records = new ProviderRecords(now::get);
    private final Scripted scripted = new Scripted();
    private final Provider watched = records.watched(scripted);

    @Test
    void nothingIsKnownOfWhoeverWasNotAsked() {
        assertThat(standing().state()).isEqualTo(State.UNKNOWN);
        assertThat(standing().lastAnswerAt()).isEmpty();
    }

    @Test
    void answersAndFailuresAreCounted() {
        ask();
        scripted.fault = Optional.of(DOWN);
        ask();

        assertThat(standing().state()).isEqualTo(State.FAILING);
        assertThat(standing().answered()).isEqualTo(1);
        assertThat(standing().failed()).isEqualTo(1);
        assertThat(standing().lastError())
                .hasValue(
                        new ProviderStanding.LastError(
                                ProviderRecords.Reason.UNREACHABLE, "No route", now.get()));
    }

    @Test
    void notHavingSomethingIsAnAnswer() {
        scripted.fault = Optional.of(NONE);
        for (int i = 0; i < 5; i++) {
            ask();
        }

        assertThat(standing().state()).isEqualTo(State.OK);
        assertThat(scripted.asked).isEqualTo(5);
    }

    @Test
    void threeFailuresInARowEarnAPauseThatDoublesAndEnds() {
        scripted.fault = Optional.of(DOWN);
        for (int i = 0; i < 5; i++) {
            ask();
        }
        assertThat(scripted.asked).isEqualTo(3);
        assertThat(standing().state()).isEqualTo(State.RESTING);
        assertThat(standing().restsUntil()).hasValue(now.get().plusSeconds(30));
        assertThat(ask().reason()).isEqualTo("Is left alone for 31 s: No route");

        pass(Duration.ofSeconds(31));
        ask();
        assertThat(scripted.asked).isEqualTo(4);
        assertThat(standing().restsUntil()).hasValue(now.get().plusSeconds(60));

        pass(Duration.ofSeconds(61));
        scripted.fault = Optional.empty();
        ask();
        assertThat(standing().state()).isEqualTo(State.OK);
        assertThat(standing().restsUntil()).isEmpty();
    }

    @Test
    void oneThatHasChangedIsQuarantinedForAnHour() {
        scripted.fault = Optional.of(CHANGED);
        for (int i = 0; i < 3; i++) {
            ask();
        }

        assertThat(standing().state()).isEqualTo(State.QUARANTINED);
        assertThat(standing().restsUntil()).hasValue(now.get().plusSeconds(3600));
    }

    @Test
    void whoeverSaysWhenToComeBackIsNotAskedBefore() {
        scripted.fault =
                Optional.of(new ProviderFault.Refused("429", Optional.of(Duration.ofSeconds(90))));
        ask();

        assertThat(ask())
                .isInstanceOfSatisfying(
                        ProviderFault.Refused.class,
                        refused ->
                                assertThat(refused.retryAfter()).hasValue(Duration.ofSeconds(90)));
        assertThat(scripted.asked).isEqualTo(1);
    }

    @Test
    void aPauseOfDaysIsNotBelieved() {
        scripted.fault =
                Optional.of(new ProviderFault.Refused("429", Optional.of(Duration.ofDays(900))));
        ask();

        assertThat(standing().restsUntil()).hasValue(now.get().plus(Duration.ofHours(1)));
    }

    @Test
    void newSettingsAreANewChance() {
        scripted.fault = Optional.of(CHANGED);
        for (int i = 0; i < 3; i++) {
            ask();
        }
        records.watched(scripted);

        ask();
        assertThat(scripted.asked).isEqualTo(4);
    }

    @Test
    void aFaultOfTheProgramCountsAgainstNobodyElse() {
        Provider other = records.watched(new Scripted("other"));
        scripted.breaks = true;
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowableOfType(IllegalStateException.class, this::search)).isNotNull();
        }

        assertThat(records.standings(new Providers(List.of(watched, other))))
                .extracting(ProviderStanding::state)
                .containsExactly(State.RESTING, State.UNKNOWN);
    }

    private ProviderFault ask() {
        ProviderException failure = catchThrowableOfType(ProviderException.class, this::search);
        return failure == null ? NONE : failure.fault();
    }

    private void search() throws ProviderException {
        watched.search("x", 1);
    }

    private ProviderStanding standing() {
        return records.standings(new Providers(List.of(watched))).getFirst();
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    private static final class Scripted implements Provider {
        private final String id;
        private Optional<ProviderFault> fault = Optional.empty();
        private boolean breaks;
        private int asked;

        Scripted() {
            this("mine");
        }

        Scripted(String id) {
            this.id = id;
        }

        @Override
        public ProviderInfo info() {
            return new ProviderInfo(id, id, URI.create("https://site.example/"));
        }

        @Override
        public List<SearchHit> search(String query, int limit) throws ProviderException {
            asked++;
            if (breaks) {
                throw new IllegalStateException("broken");
            }
            if (fault.isPresent()) {
                throw new ProviderException(fault.get());
            }
            return List.of();
        }

        @Override
        public SeriesPage series(String id) throws ProviderException {
            throw new ProviderException(NONE);
        }

        @Override
        public List<MediaSource> sources(String id, EpisodeNumber episode, List<String> languages)
                throws ProviderException {
            throw new ProviderException(NONE);
        }
    }
}
