package org.gatehouse.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.Secret;

/**
 * A kiosk on a connection of its own that stays open. It speaks just enough HTTP, because it shares the machine with
 * the server it measures.
 */
final class HttpDoor implements Door {
    private final Socket socket;
    private final InputStream in;
    private final String head;

    HttpDoor(int port, String token) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.head = "POST /api/v1/scans HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    @Override
    public void checkIn(Secret pass) throws IOException {
        String body = "{\"scanId\":\"" + Uuids.next() + "\",\"direction\":\"in\",\"pass\":\"" + pass.text() + "\"}";
        socket.getOutputStream().write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        String status = line();
        String answer = body();
        if (!status.startsWith("HTTP/1.1 200") || !answer.contains("\"outcome\":\"welcome\"")) {
            throw new IOException(status + " " + answer);
        }
    }

    private String body() throws IOException {
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        if (length >= 0) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        StringBuilder whole = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            whole.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return whole.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (character != '\r') {
                line.append((char) character);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
