package aniworld.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// One kind of event, its publishers and its listeners.
///
/// Events reach listeners on the publisher's thread, in the order of their registration, before
/// `publish` returns: a listener that has work to do hands it to a thread of its own. A listener
/// that throws does not disturb the publisher or the listeners after it; what it threw goes to the
/// `failures` given at construction. Safe for use by any number of threads.
public final class Topic<E> {
    private final List<Registration<E>> registrations = new CopyOnWriteArrayList<>();
    private final Consumer<? super RuntimeException> failures;

    public Topic(Consumer<? super RuntimeException> failures) {
        this.failures = failures;
    }

    public void publish(E event) {
        for (Registration<E> registration : registrations) {
            deliver(event, registration.listener);
        }
    }

    /// Registers a listener until the returned subscription is closed; closing it twice does no
    /// harm.
    public Subscription listen(Consumer<? super E> listener) {
        var registration = new Registration<E>(listener);
        registrations.add(registration);
        return () -> registrations.remove(registration);
    }

    private void deliver(E event, Consumer<? super E> listener) {
        try {
            listener.accept(event);
        } catch (RuntimeException failure) {
            failures.accept(failure);
        }
    }

    /// A class and no record: the same listener registered twice is two registrations.
    private static final class Registration<E> {
        private final Consumer<? super E> listener;

        Registration(Consumer<? super E> listener) {
            this.listener = listener;
        }
    }

    /// Ends a registration.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
