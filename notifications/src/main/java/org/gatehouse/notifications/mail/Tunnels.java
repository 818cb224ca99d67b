package org.gatehouse.notifications.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import org.gatehouse.notifications.provider.WayOut;

/** Connections to a mail server through the egress proxy, which looks at the proof and then listens no more. */
final class Tunnels extends SocketFactory {
    private static final int LONGEST_ANSWER = 2_048;

    private final InetSocketAddress proxy;
    private final String proof;

    Tunnels(InetSocketAddress proxy, String proof) {
        this.proxy = proxy;
        this.proof = proof;
    }

    @Override
    public Socket createSocket() {
        return new Tunnel();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket tunnel = createSocket();
        tunnel.connect(InetSocketAddress.createUnresolved(host, port));
        return tunnel;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(new InetSocketAddress(host, port).getHostString(), port); // asks no name server
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort) throws IOException {
        return createSocket(host, port);
    }

    /** Connects to the proxy, whatever it is told to connect to, and asks it for the rest. */
    private final class Tunnel extends Socket {

        @Override
        public void connect(SocketAddress server) throws IOException {
            connect(server, 0);
        }

        @Override
        public void connect(SocketAddress server, int timeout) throws IOException {
            super.connect(new InetSocketAddress(proxy.getHostString(), proxy.getPort()), timeout);
            InetSocketAddress to = (InetSocketAddress) server;
            String authority = to.getHostString() + ":" + to.getPort();
            String request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n" + WayOut.MARK + ": "
                    + proof + "\r\n\r\n";
            getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int patience = getSoTimeout();
            setSoTimeout(timeout);
            if (!answer().startsWith("HTTP/1.1 200 ")) {
                close();
                throw new ConnectException("no tunnel");
            }
            setSoTimeout(patience);
        }

        private String answer() throws IOException {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            while (!answer.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                int next = getInputStream().read();
                if (next < 0 || answer.size() == LONGEST_ANSWER) {
                    throw new ConnectException("no tunnel");
                }
                answer.write(next);
            }
            return answer.toString(StandardCharsets.US_ASCII);
        }
    }
}
