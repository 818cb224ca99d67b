package org.gatehouse.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Executor;

/**
 * Bytes both ways until one side ends, for a mail server: what it is told is encrypted between it and the application.
 */
final class Tunnel {
    private static final int IDLE_MILLIS = 30_000;
    private static final int MOST = 32 * 1024 * 1024;

    private final Socket client;
    private final InputStream fromClient;
    private final Socket server;

    Tunnel(Socket client, InputStream fromClient, Socket server) {
        this.client = client;
        this.fromClient = fromClient;
        this.server = server;
    }

    void run(Executor threads) throws IOException {
        client.setSoTimeout(IDLE_MILLIS);
        server.setSoTimeout(IDLE_MILLIS);
        threads.execute(() -> copy(fromClient, server));
        copy(server.getInputStream(), client);
    }

    /** Both ends go when either does. */
    private void copy(InputStream from, Socket to) {
        byte[] some = new byte[8_192];
        try (client;
                server) {
            OutputStream out = to.getOutputStream();
            int all = 0;
            for (int read = from.read(some); read >= 0 && all < MOST; read = from.read(some)) {
                out.write(some, 0, read);
                out.flush();
                all += read;
            }
        } catch (IOException gone) {
            // so has the other
        }
    }
}
