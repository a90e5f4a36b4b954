package aniworld.access;

/// Sessions that ended before their time. Published after the end is recorded.
public sealed interface AccessEvent {

    record SessionRevoked(String jti) implements AccessEvent {}

    record AllSessionsRevoked() implements AccessEvent {}
}
