package aniworld.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Tells addresses of the public network from those of this machine and of the networks around it,
/// by the special-purpose registries of IANA (RFC 6890 and its updates). An IPv6 address that
/// carries an IPv4 address inside counts as the one inside.
final class PublicNetwork {
    private static final List<Block> RESERVED_V4 =
            blocks(
                    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
                            + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16"
                            + " 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4"
                            + " 240.0.0.0/4");

    private static final Block GLOBAL_V6 = Block.parse("2000:0:0:0:0:0:0:0/3");

    /// Teredo, ORCHID and documentation, all inside the global block.
    private static final List<Block> RESERVED_V6 =
            blocks("2001:0:0:0:0:0:0:0/23 2001:db8:0:0:0:0:0:0/32 3fff:0:0:0:0:0:0:0/20");

    private static final Block SIX_TO_FOUR = Block.parse("2002:0:0:0:0:0:0:0/16");
    private static final Block NAT64 = Block.parse("64:ff9b:0:0:0:0:0:0/96");

    private PublicNetwork() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? publicV4(bytes) : publicV6(bytes);
    }

    private static boolean publicV4(byte[] bytes) {
        return RESERVED_V4.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean publicV6(byte[] bytes) {
        if (SIX_TO_FOUR.contains(bytes)) {
            return publicV4(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (NAT64.contains(bytes)) {
            return publicV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_V6.contains(bytes)
                && RESERVED_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String list) {
        return Arrays.stream(list.split(" ")).map(Block::parse).toList();
    }

    /// Addresses that share their first bits.
    @SuppressWarnings("ArrayRecordComponent") // private, never compared and never handed out
    private record Block(byte[] prefix, int bits) {

        static Block parse(String text) {
            int slash = text.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return address.length == prefix.length;
        }
    }
}
