package brussels.zinnova.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/** Whom a limit counts as one visitor: an IPv4 address, or the /64 that an IPv6 one is in. */
public final class VisitorAddress {

    private static final int IPV6_PREFIX_BYTES = 8;

    private VisitorAddress() {}

    /** The address or its prefix, as a key that is not meant to be read. */
    public static String prefix(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            InetAddress visitor = InetAddress.ofLiteral(address);
            return visitor instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(visitor.getAddress(), IPV6_PREFIX_BYTES))
                    : visitor.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
