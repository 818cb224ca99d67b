package org.gatehouse.core.limits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as one counts it: the /24 of an IPv4 address, the /48 of an IPv6 address, since whoever
 * has one address there has them all.
 */
public record SourceNetwork(String text) {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern LITERAL = Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** What is no address at all is counted as one network. */
    public static SourceNetwork of(String address) {
        return of(address, 3, 6);
    }

    /** One caller, where nothing better is known: an IPv4 address, or the /64 that one subscriber of IPv6 has. */
    public static SourceNetwork ofCaller(String address) {
        return of(address, 4, 8);
    }

    private static SourceNetwork of(String address, int bytesOfFour, int bytesOfSix) {
        String literal = address.replaceFirst("%.*", "");
        if (!LITERAL.matcher(literal).matches()) { // never a name, which would be looked up
            return new SourceNetwork("unknown");
        }
        try {
            InetAddress parsed = InetAddress.getByName(literal);
            int bytes = parsed instanceof Inet4Address ? bytesOfFour : bytesOfSix;
            return new SourceNetwork(HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes)));
        } catch (UnknownHostException notAnAddress) {
            return new SourceNetwork("unknown");
        }
    }

    @Override
    public String toString() {
        return "SourceNetwork[…]";
    }
}
