package aniworld.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Who failures are counted for: an address, for IPv6 the /64 that one household has.
///
/// @param origin the address or block in text
/// @param shared whether many people may stand behind it
record Caller(String origin, boolean shared) {
    private static final int NETWORK_BYTES = 8;

    static Caller of(InetAddress address, AccessRules rules) {
        return new Caller(origin(address), isPrivate(address) || rules.proxies().test(address));
    }

    private static String origin(InetAddress address) {
        if (!(address instanceof Inet6Address) || address.isLoopbackAddress()) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || isUniqueLocal(address)
                || isCarrierShared(address);
    }

    /// `fc00::/7`, RFC 4193.
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /// `100.64.0.0/10`, RFC 6598: customers of one carrier, and overlay networks.
    private static boolean isCarrierShared(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    }
}
