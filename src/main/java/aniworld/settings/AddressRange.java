package aniworld.settings;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address, or all addresses that share its first bits: `10.0.0.0/8`, `::1`.
///
/// @param bits how many first bits count, 0 to 32 or 128
public record AddressRange(InetAddress base, int bits) {
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    public AddressRange {
        if (bits < 0 || bits > base.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix length: " + bits);
        }
    }

    /// Reads a literal with an optional prefix length; empty for anything else, names too.
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        try {
            var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = base.getAddress().length * 8;
            String length = slash < 0 ? Integer.toString(all) : text.substring(slash + 1);
            return LENGTH.matcher(length).matches()
                    ? Optional.of(new AddressRange(base, Integer.parseInt(length)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /// IPv4 addresses lie in no IPv6 range, and the other way round.
    public boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] theirs = address.getAddress();
        return mine.length == theirs.length && sharedBits(mine, theirs) >= bits;
    }

    private static int sharedBits(byte[] mine, byte[] theirs) {
        for (int index = 0; index < mine.length; index++) {
            int different = (mine[index] ^ theirs[index]) & 0xff;
            if (different != 0) {
                return index * 8 + Integer.numberOfLeadingZeros(different) - 24;
            }
        }
        return mine.length * 8;
    }

    @Override
    public String toString() {
        String address = base.getHostAddress();
        return bits == base.getAddress().length * 8 ? address : address + "/" + bits;
    }
}
