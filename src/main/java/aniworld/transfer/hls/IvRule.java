package aniworld.transfer.hls;

/// Which initialisation vector goes with a key.
public sealed interface IvRule {

    /// The playlist says it.
    record Given(Iv iv) implements IvRule {}

    /// The playlist says nothing: each segment's sequence number.
    record BySequence() implements IvRule {}

    /// The playlist says something that is no vector: nothing can be decrypted with it.
    record Unreadable(String text) implements IvRule {}
}
