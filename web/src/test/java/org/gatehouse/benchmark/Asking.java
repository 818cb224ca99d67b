package org.gatehouse.benchmark;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.core.json.Json;
import org.gatehouse.web.phones.Mobile;
import org.gatehouse.web.units.Firmware;

/** A unit with a phone at its door, which asks the server. What is sent is signed beforehand: it is not measured. */
final class Asking {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int port;
    private final Firmware unit;
    private final Mobile phone;
    private long counter;

    Asking(int port, Firmware unit, Mobile phone) {
        this.port = port;
        this.unit = unit;
        this.phone = phone;
    }

    /** As many as these, each once, on a connection of their own; a question is good for a minute. */
    Cell.Work prepared(int count) throws IOException {
        String credential = phone.credential(unit.door.toString());
        Queue<byte[]> requests = new ArrayDeque<>();
        for (int number = 0; number < count; number++) {
            requests.add(request(credential));
        }
        return new Asked(new Line(port), requests);
    }

    private record Asked(Line line, Queue<byte[]> requests) implements Cell.Work {
        @Override
        public boolean next() throws IOException {
            byte[] next = requests.poll();
            return next != null && answered(line.send(next));
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }

    private static boolean answered(String answer) throws IOException {
        if (!answer.contains("\"decision\"")) {
            throw new IOException(answer);
        }
        return true;
    }

    private byte[] request(String credential) {
        byte[] nonce = new byte[Question.NONCE];
        RANDOM.nextBytes(nonce);
        String text = Base64URL.encode(nonce).toString();
        String question = new Question(unit.door, text, Instant.now(), 1, ++counter, 1).sign(unit.signing);
        String answer = new Answer(
                        unit.door, text, Jws.hash(question), counter, Instant.now(), credential, Optional.empty())
                .sign(phone.session);
        byte[] body = Json.write(Map.of("question", question, "answer", answer)).getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/unit/decisions HTTP/1.1\r\nHost: localhost:" + port + "\r\nDPoP: "
                + unit.calls.proof("POST", "/unit/decisions", body)
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }
}
