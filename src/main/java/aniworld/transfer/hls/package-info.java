/// HTTP Live Streaming: playlists as they are met in the wild (RFC 8216 and its revision
/// draft-pantos-hls-rfc8216bis, called "bis" here), read without a network, a clock or a disk.
@NullMarked
package aniworld.transfer.hls;

import org.jspecify.annotations.NullMarked;
