package aniworld.refresh;

import aniworld.provider.Provider;
import aniworld.provider.ProviderException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks several providers the same, all at once, each on a virtual thread.
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private Round() {}

    interface Question<T> {
        T ask(Provider provider) throws ProviderException;
    }

    /// @param limit after which whoever has not answered is interrupted and not waited for
    /// @return one answer each, in the order of the providers
    static <T> List<Answer<T>> ask(List<Provider> providers, Question<T> question, Duration limit)
            throws InterruptedException {
        // not closed: closing would wait for a provider that does not heed its interrupt
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var asked = providers.stream().map(one -> asking(one, question)).toList();
            var answers = new ArrayList<Answer<T>>();
            var futures = threads.invokeAll(asked, limit.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < providers.size(); i++) {
                answers.add(result(providers.get(i), futures.get(i), limit));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<Answer<T>> asking(Provider provider, Question<T> question) {
        return () -> {
            try {
                return new Answer.Given<>(provider, question.ask(provider));
            } catch (ProviderException failure) {
                return Answer.of(provider, failure.fault());
            }
        };
    }

    private static <T> Answer<T> result(Provider provider, Future<Answer<T>> future, Duration limit)
            throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException late) {
            return new Answer.Missed<>(
                    provider, "No answer within " + limit.toMillis() / 1000.0 + " s");
        } catch (ExecutionException fault) {
            LOG.error("The provider {} failed by a fault", provider.info().id(), fault.getCause());
            return new Answer.Missed<>(provider, "Failed by a fault of the program");
        }
    }
}
