package aniworld.transfer;

/// All that one transfer of a file works with.
///
/// @param limits as they were when it began
/// @param forced whether the file has to outlive the death of the system once it is whole; what is
///   only a piece of something larger has not
record Job(
        TransferOrder order,
        Source source,
        Host host,
        TransferLimits limits,
        TransferWatch watch,
        boolean forced) {}
