package aniworld.provider;

import org.jspecify.annotations.Nullable;

/// A provider did not give what was asked; [#fault()] says which way.
public final class ProviderException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final ProviderFault fault;

    public ProviderException(ProviderFault fault) {
        this(fault, null);
    }

    public ProviderException(ProviderFault fault, @Nullable Throwable cause) {
        super(fault.reason(), cause);
        this.fault = fault;
    }

    public ProviderFault fault() {
        return fault;
    }
}
