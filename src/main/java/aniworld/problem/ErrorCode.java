package aniworld.problem;

/// What kind of refusal or failure a [Problem] is. Which HTTP status belongs to a code is known to
/// the `http` room alone.
public enum ErrorCode {
    BAD_REQUEST,
    AUTHENTICATION_ERROR,
    AUTHORIZATION_ERROR,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    CONFLICT,
    PAYLOAD_TOO_LARGE,
    URI_TOO_LONG,
    UNSUPPORTED_MEDIA_TYPE,
    VALIDATION_ERROR,
    RATE_LIMIT_EXCEEDED,
    HEADERS_TOO_LARGE,
    INTERNAL_SERVER_ERROR,
    DOWNLOAD_ERROR,
    CONFIGURATION_ERROR,
    PROVIDER_ERROR,
    DATABASE_ERROR,
    SERVICE_UNAVAILABLE
}
