package aniworld.http;

/// What a route asks of those who call it.
enum Guard {
    /// Nothing; credentials are not even looked at.
    NONE,

    /// A token, where the setting `public_reads` does not open it. A token that is sent must be
    /// good in any case.
    OPTIONAL,

    /// A token.
    REQUIRED
}
