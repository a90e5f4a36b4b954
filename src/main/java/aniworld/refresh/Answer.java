package aniworld.refresh;

import aniworld.provider.Provider;
import aniworld.provider.ProviderFault;

/// What one provider said to a question.
sealed interface Answer<T> {
    Provider from();

    record Given<T>(Provider from, T value) implements Answer<T> {}

    /// It answered that it does not have that.
    record None<T>(Provider from, String reason) implements Answer<T> {}

    /// It did not answer.
    record Missed<T>(Provider from, String reason) implements Answer<T> {}

    static <T> Answer<T> of(Provider from, ProviderFault fault) {
        return switch (fault) {
            case ProviderFault.NotAvailable none -> new None<>(from, none.reason());
            case ProviderFault.Unreachable down -> new Missed<>(from, down.reason());
            case ProviderFault.Changed changed -> new Missed<>(from, changed.reason());
            case ProviderFault.Refused refused -> new Missed<>(from, refused.reason());
            case ProviderFault.Unauthorised stranger -> new Missed<>(from, stranger.reason());
        };
    }

    /// For people.
    default SearchResult.Failure failure() {
        String reason =
                switch (this) {
                    case Given<T> _ -> "";
                    case None<T> none -> none.reason();
                    case Missed<T> missed -> missed.reason();
                };
        return new SearchResult.Failure(from().info().id(), reason);
    }
}
