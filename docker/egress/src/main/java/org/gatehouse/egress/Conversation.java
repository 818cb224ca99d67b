package org.gatehouse.egress;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection of the application, for one request. What we say ourselves carries {@code X-Egress}: {@code refused},
 * with why in the body; {@code not-reached}, when nothing was sent; {@code no-answer}, when nobody knows what became of
 * it.
 */
final class Conversation {
    static final String HEADER = "X-Egress";

    private static final int LARGEST_BODY = 1024 * 1024;
    private static final int REQUEST_MILLIS = 10_000;

    private final Socket client;
    private final Doorkeeper doorkeeper;
    private final Journal journal;
    private final SSLSocketFactory tls;
    private final Executor threads;
    private final Deadline deadline;

    Conversation(
            Socket client,
            Doorkeeper doorkeeper,
            Journal journal,
            SSLSocketFactory tls,
            Executor threads,
            Deadline deadline) {
        this.client = client;
        this.doorkeeper = doorkeeper;
        this.journal = journal;
        this.tls = tls;
        this.threads = threads;
        this.deadline = deadline;
    }

    void hold() throws IOException {
        client.setSoTimeout(REQUEST_MILLIS);
        client.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(client.getInputStream());
        Doorkeeper.Proof proof = new Doorkeeper.Proof();
        Target target = null;
        try {
            Optional<Head> head = Head.read(in);
            if (head.isEmpty()) {
                return; // nobody said anything: somebody looked whether we are there
            }
            target = Target.of(head.get().line());
            if (target.isOurs()) {
                answerOurselves(target, head.get());
            } else {
                pass(target, head.get(), in, proof);
            }
        } catch (Refused refusal) {
            refuse(refusal, proof, target, in);
        }
    }

    private void answerOurselves(Target target, Head head) throws IOException, Refused {
        if (target.path().equals("/health")) {
            say("200 OK", "", "");
            return;
        }
        JournalQuestion question = JournalQuestion.of(target.path());
        doorkeeper.checkReader(question, head);
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        out.write(Head.write("HTTP/1.1 200 OK", List.of(), "Content-Type: text/plain", "Connection: close"));
        journal.copy(question.from(), question.to(), out);
        out.flush();
    }

    private void pass(Target target, Head head, InputStream in, Doorkeeper.Proof proof) throws IOException, Refused {
        FlowMark mark = doorkeeper.check(target, head, proof);
        byte[] body = target.isTunnel() ? new byte[0] : body(head, in);
        try (Upstream upstream = reach(target, mark, body)) {
            if (upstream == null) {
                say("502 Bad Gateway", "not-reached", "");
                return;
            }
            deadline.add(upstream.socket());
            if (target.isTunnel()) {
                Tunnel.Limits limits = doorkeeper.endpoint(target, mark).tunnel();
                deadline.extend(limits.seconds());
                say("200 Connected", null, "");
                new Tunnel(client, in, upstream.socket(), limits).run(threads);
            } else {
                exchange(upstream, target, head, body, mark);
            }
        }
    }

    private @Nullable Upstream reach(Target target, FlowMark mark, byte[] body) throws Refused {
        try {
            return Upstream.connect(doorkeeper.admit(target, mark, body), tls);
        } catch (IOException nobodyThere) {
            return null;
        }
    }

    private void exchange(Upstream upstream, Target target, Head head, byte[] body, FlowMark mark)
            throws IOException, Refused {
        try {
            upstream.send(target, doorkeeper.endpoint(target, mark), head, body);
            upstream.answer(client.getOutputStream());
        } catch (IOException lost) {
            say("504 Gateway Timeout", "no-answer", "");
        }
    }

    private static byte[] body(Head head, InputStream in) throws IOException, Refused {
        if (head.has("Transfer-Encoding")) {
            throw new Refused("length-required");
        }
        long length = Math.max(head.length(LARGEST_BODY), 0);
        byte[] body = in.readNBytes((int) length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }

    private void refuse(Refused refusal, Doorkeeper.Proof proof, @Nullable Target target, InputStream in)
            throws IOException {
        doorkeeper.refuse(refusal, proof, target);
        say("403 Forbidden", "refused", refusal.code());
        client.shutdownOutput();
        byte[] rest = new byte[8_192];
        for (int read = 0, all = 0; read >= 0 && all < LARGEST_BODY; read = in.read(rest)) {
            all += read; // who still speaks would else never hear why
        }
    }

    /** @param own null: not even our own header, for a tunnel begins */
    private void say(String status, @Nullable String own, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        OutputStream out = client.getOutputStream();
        out.write(
                own == null
                        ? Head.write("HTTP/1.1 " + status, List.of())
                        : Head.write(
                                "HTTP/1.1 " + status,
                                own.isEmpty() ? List.of() : List.of(new Head.Field(HEADER, own)),
                                "Content-Type: text/plain",
                                "Content-Length: " + bytes.length,
                                "Connection: close"));
        out.write(bytes);
        out.flush();
    }
}
