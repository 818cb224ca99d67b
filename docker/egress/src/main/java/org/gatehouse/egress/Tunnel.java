package org.gatehouse.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes both ways until one side ends, for a mail server: what it is told is encrypted between it and the application.
 * As much of it as a mail needs, and no more.
 */
final class Tunnel {
    private static final int FROM_SERVER = 256 * 1024; // certificates, and the answers to one mail

    private final Socket client;
    private final InputStream fromClient;
    private final Socket server;
    private final Limits limits;
    private final AtomicLong moved = new AtomicLong();

    /**
     * How much one tunnel carries.
     *
     * @param kib what the application says at most: a mail, its commands and the encryption
     * @param idleSeconds how long nobody may say anything
     * @param seconds all of it
     */
    record Limits(int kib, int idleSeconds, int seconds) {
        /** The application's largest mail has 512 KiB, it waits six seconds for an answer and a minute for all. */
        static final Limits OF_A_MAIL = new Limits(640, 10, 60);

        Limits {
            if (kib < 1 || kib > 32_768 || idleSeconds < 1 || idleSeconds > 30 || seconds < 1 || seconds > 120) {
                throw new IllegalArgumentException(
                        "A tunnel carries at most 32768 KiB in 120 seconds, 30 of them idle.");
            }
        }
    }

    Tunnel(Socket client, InputStream fromClient, Socket server, Limits limits) {
        this.client = client;
        this.fromClient = fromClient;
        this.server = server;
        this.limits = limits;
    }

    void run(Executor threads) throws IOException {
        client.setSoTimeout(limits.idleSeconds() * 1_000);
        server.setSoTimeout(limits.idleSeconds() * 1_000);
        threads.execute(() -> copy(fromClient, server, limits.kib() * 1_024));
        copy(server.getInputStream(), client, FROM_SERVER);
    }

    /** Both ends go when either does. */
    private void copy(InputStream from, Socket to, int most) {
        byte[] some = new byte[8_192];
        try (client;
                server) {
            OutputStream out = to.getOutputStream();
            int left = most;
            for (int read = read(from, some); read >= 0 && read <= left; read = read(from, some)) {
                out.write(some, 0, read);
                out.flush();
                left -= read;
                moved.addAndGet(read);
            }
        } catch (IOException gone) {
            // so has the other
        }
    }

    /** Who hears nothing waits on while the other way is in use: a mail takes its time, and its server listens. */
    private int read(InputStream from, byte[] some) throws IOException {
        while (true) {
            long before = moved.get();
            try {
                return from.read(some);
            } catch (SocketTimeoutException idle) {
                if (moved.get() == before) {
                    throw idle;
                }
            }
        }
    }
}
