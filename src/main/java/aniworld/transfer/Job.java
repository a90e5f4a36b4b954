package aniworld.transfer;

/// All that one transfer works with.
///
/// @param limits as they were when it began
record Job(
        TransferOrder order,
        Source source,
        Throttle throttle,
        TransferLimits limits,
        TransferWatch watch) {}
