package aniworld.transfer;

import aniworld.net.AddressRefused;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a stream cannot go on, on its way up to whoever reports it.
final class Hindrance extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient TransferResult result;

    private Hindrance(TransferResult result, String words, @Nullable Throwable cause) {
        super(words, cause);
        this.result = result;
    }

    static Hindrance passing(String reason) {
        return new Hindrance(new TransferResult.Passing(reason, Optional.empty()), reason, null);
    }

    static Hindrance lasting(String reason) {
        return new Hindrance(new TransferResult.Final(reason), reason, null);
    }

    static Hindrance disk(TransferResult.DiskTrouble trouble) {
        return new Hindrance(trouble, trouble.reason(), null);
    }

    /// What the head of an answer that is no body means.
    static Hindrance of(Head head) {
        return switch (head) {
            case Head.Later(String reason, var after) ->
                    new Hindrance(new TransferResult.Passing(reason, after), reason, null);
            case Head.Refused(String reason) ->
                    new Hindrance(new TransferResult.Stale(reason), reason, null);
            case Head.Never(String reason) -> lasting(reason);
            case Head.Body _, Head.BeyondEnd _, Head.Misplaced _, Head.Playlist _ ->
                    throw new IllegalArgumentException("no refusal: " + head);
        };
    }

    /// What a failure means, wherever in its causes that is said.
    static TransferResult result(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Hindrance known -> {
                    return known.result;
                }
                case DiskFault fault -> {
                    return new TransferResult.DiskTrouble(fault.words());
                }
                case AddressRefused refused -> {
                    return new TransferResult.Final(String.valueOf(refused.getMessage()));
                }
                default -> {}
            }
        }
        return new TransferResult.Passing(String.valueOf(failure.getMessage()), Optional.empty());
    }
}
