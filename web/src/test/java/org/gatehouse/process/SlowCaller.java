package org.gatehouse.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Announces a body and sends next to nothing of it. */
final class SlowCaller implements AutoCloseable {
    private static final int EVERY_MILLIS = 500;
    private static final String HEAD = """
            POST /api/v1/tokens HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            {""";

    private final Socket socket;

    SlowCaller(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(EVERY_MILLIS);
        send(HEAD);
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** What is answered, up to the end of its object; every half second without a word, {@code drop} is sent. */
    String answer(String drop, Duration patience) throws IOException {
        Instant latest = Instant.now().plus(patience);
        StringBuilder heard = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (Instant.now().isBefore(latest)) {
            try {
                int next = in.read();
                heard.append((char) next);
                if (next < 0 || next == '}') {
                    return heard.toString();
                }
            } catch (SocketTimeoutException silence) {
                send(drop);
            }
        }
        return heard + " … and no end";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
