package brussels.zinnova.link;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Resolves a host once, to addresses that anybody on the internet may ask; the connection is made to one of those, so
 * that no second answer of a name server can lead elsewhere. A host that also has another address is not asked at all.
 */
final class PublicAddresses implements DnsResolver {

    /** Not on the internet, or leading into another network (IANA special-purpose address registries). */
    private static final List<IpAddressMatcher> OTHERS = Arrays.stream(new String[]{"0.0.0.0/8", "10.0.0.0/8",
            "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/8", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"}).map(IpAddressMatcher::new).toList();

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                throw new UnknownHostException("Not on the internet");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        String text = address instanceof Inet6Address
                ? address.getHostAddress().replaceFirst("%.*", "")
                : address.getHostAddress();
        return OTHERS.stream().noneMatch(others -> others.matches(text));
    }
}
