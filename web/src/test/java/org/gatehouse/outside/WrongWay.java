package org.gatehouse.outside;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What should have taken the proxy: it finds out where that wanted to go, and goes no further. It speaks HTTP, as to a
 * server or to a proxy, and SOCKS.
 */
final class WrongWay implements Door.Talk {
    private static final int SOCKS = 5;
    private static final int NAME = 3;

    @Override
    public void hold(Socket caller, Book.Line line) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        int first = in.read();
        if (first == SOCKS) {
            line.wants(socks(in, caller));
        } else if (first >= 0) {
            line.wants(Head.read(Character.toString(first), in).host());
        }
    }

    /** RFC 1928: no password, and where to. */
    private static String socks(DataInputStream in, Socket caller) throws IOException {
        in.readFully(new byte[in.readUnsignedByte()]);
        caller.getOutputStream().write(new byte[] {SOCKS, 0});
        caller.getOutputStream().flush();
        byte[] connect = new byte[4];
        in.readFully(connect);
        byte[] address = new byte[connect[3] == NAME ? in.readUnsignedByte() : 4];
        in.readFully(address);
        return connect[3] == NAME ? new String(address, StandardCharsets.US_ASCII) : "an address";
    }
}
