package aniworld.provider;

import java.time.Duration;
import java.util.Optional;

/// Why a provider did not give what was asked. The kinds are kept apart because each asks for
/// another reaction.
public sealed interface ProviderFault {

    /// In words, for people; no path, no secret.
    String reason();

    /// No answer, or the server's own failure: try again later.
    record Unreachable(String reason) implements ProviderFault {}

    /// It answered, but not in the form that this program knows: nothing helps but a new
    /// definition.
    record Changed(String reason) implements ProviderFault {}

    /// It does not have that series, or that episode in those languages: final.
    record NotAvailable(String reason) implements ProviderFault {}

    /// It does not want to be asked now, or by us.
    ///
    /// @param retryAfter as it said; empty when it did not
    record Refused(String reason, Optional<Duration> retryAfter) implements ProviderFault {}

    /// It wants to know who asks, and what the settings say of that is missing or wrong: nothing
    /// helps but other credentials.
    record Unauthorised(String reason) implements ProviderFault {}
}
