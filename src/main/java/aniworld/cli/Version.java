package aniworld.cli;

/// The program's version; the API's own is told by `/health`.
final class Version {
    static final String CURRENT = "1.0.0";

    private Version() {}
}
