package aniworld.sites.site;

/// A definition cannot be used. The message names the file and, for each mistake, its line and what
/// was expected.
public final class WrongDefinition extends Exception {
    private static final long serialVersionUID = 1L;

    WrongDefinition(String message) {
        super(message);
    }
}
