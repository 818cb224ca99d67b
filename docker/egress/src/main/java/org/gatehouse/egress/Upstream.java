package org.gatehouse.egress;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The other end. One connection for one request; it proves who it is or is told nothing; where it sends us, we do not
 * go: a redirect is an answer like any other.
 */
final class Upstream implements AutoCloseable {
    private static final int CONNECT_MILLIS = 4_000;
    private static final int ANSWER_MILLIS = 9_000;
    private static final int LARGEST_ANSWER = 1024 * 1024;

    private final Socket socket;

    private Upstream(Socket socket) {
        this.socket = socket;
    }

    /** Fails before anything is sent. */
    static Upstream connect(Doorkeeper.Pass pass, SSLSocketFactory tls) throws IOException {
        Endpoint endpoint = pass.endpoint();
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(pass.address(), endpoint.port()), CONNECT_MILLIS);
            plain.setSoTimeout(ANSWER_MILLIS);
            plain.setTcpNoDelay(true);
            return new Upstream(endpoint.isEncrypted() ? encrypted(plain, endpoint, tls) : plain);
        } catch (IOException | RuntimeException failed) {
            plain.close();
            throw failed;
        }
    }

    private static Socket encrypted(Socket plain, Endpoint endpoint, SSLSocketFactory tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, endpoint.host(), endpoint.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    Socket socket() {
        return socket;
    }

    void send(Target target, Endpoint endpoint, Head head, byte[] body) throws IOException {
        String length = body.length == 0 && target.method().equals("GET") ? "" : "Content-Length: " + body.length;
        String host = "Host: " + endpoint.authority();
        String[] own = length.isEmpty()
                ? new String[] {host, "Connection: close"}
                : new String[] {host, "Connection: close", length};
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(Head.write(
                target.method() + " " + target.path() + " HTTP/1.1",
                head.passedOn(FlowMark.HEADER, "Host", "Content-Length", "Expect", "Transfer-Encoding"),
                own));
        request.write(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
    }

    /** The answer, without what is said between servers alone. Nothing is written before its head is whole. */
    void answer(OutputStream client) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        try {
            Head head = Head.read(in).orElseThrow(() -> new IOException("no answer"));
            while (head.line().matches("HTTP/1\\.[01] 1\\d\\d( .*)?")) {
                head = Head.read(in).orElseThrow(() -> new IOException("no answer"));
            }
            if (!head.line().matches("HTTP/1\\.[01] [2-5]\\d\\d( .*)?")) {
                throw new IOException("no answer");
            }
            boolean chunked = head.has("Transfer-Encoding");
            long length = chunked ? -1 : head.length(LARGEST_ANSWER);
            byte[] body = body(in, head.line().matches("HTTP/1\\.[01] [23]04.*") ? 0 : length, chunked);
            client.write(Head.write(
                    head.line().replaceFirst("HTTP/1\\.0", "HTTP/1.1"),
                    head.passedOn(Conversation.HEADER, "Content-Length", "Transfer-Encoding"),
                    "Content-Length: " + body.length,
                    "Connection: close"));
            client.write(body);
            client.flush();
        } catch (Refused tooLargeOrStrange) {
            throw new IOException(tooLargeOrStrange.code());
        }
    }

    private static byte[] body(InputStream in, long length, boolean chunked) throws IOException, Refused {
        if (chunked) {
            return Chunks.read(in, LARGEST_ANSWER);
        }
        if (length >= 0) {
            byte[] whole = in.readNBytes((int) length);
            if (whole.length < length) {
                throw new IOException("half an answer");
            }
            return whole;
        }
        byte[] rest = in.readNBytes(LARGEST_ANSWER + 1);
        if (rest.length > LARGEST_ANSWER) {
            throw new Refused("answer-too-large");
        }
        return rest;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
