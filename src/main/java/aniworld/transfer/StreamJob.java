package aniworld.transfer;

import aniworld.net.Outbound;

/// All that the transfer of one stream works with.
///
/// @param limits as they were when it began
record StreamJob(
        TransferOrder order,
        TransferSource.Stream source,
        Network network,
        TransferLimits limits,
        TransferWatch watch) {

    /// What all transfers share.
    record Network(Outbound outbound, RetryAfter retryAfter, Hosts hosts, MediaTools tools) {

        Refusals refusals() {
            return new Refusals(retryAfter);
        }
    }

    Documents documents(Aside aside) {
        return new Documents(network.outbound(), network.refusals(), headers(), aside);
    }

    StreamHeaders headers() {
        return new StreamHeaders(source.address(), source.headers());
    }
}
