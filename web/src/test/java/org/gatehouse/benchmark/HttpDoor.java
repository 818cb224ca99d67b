package org.gatehouse.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.secrets.Secret;

/** A kiosk on a connection of its own. */
final class HttpDoor implements Door {
    private final Line line;
    private final String head;

    HttpDoor(int port, String token) throws IOException {
        this.line = new Line(port);
        this.head = "POST /api/v1/scans HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    @Override
    public void checkIn(Secret pass) throws IOException {
        String body = "{\"scanId\":\"" + Uuids.next() + "\",\"direction\":\"in\",\"pass\":\"" + pass.text() + "\"}";
        String answer = line.send((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        if (!answer.contains("\"outcome\":\"welcome\"")) {
            throw new IOException(answer);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
