package org.gatehouse.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/** Listens, and gives each connection a thread and twenty seconds. */
final class Proxy implements AutoCloseable {
    private static final int MOST_AT_ONCE = 128;
    private static final int SECONDS = 20;
    private static final long JOURNAL_BYTES = 64L * 1024 * 1024;

    private final ServerSocket server = new ServerSocket();
    private final Journal journal;
    private final Doorkeeper doorkeeper;
    private final SSLSocketFactory tls;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor watch;
    private final Thread listening = new Thread(this::listen, "egress");

    private Proxy(Settings settings, Clock clock, Consumer<String> alarm) throws IOException, GeneralSecurityException {
        byte[] key = settings.key();
        AllowList list = read(settings.list());
        this.tls = Trust.of(settings.trust());
        this.journal = new Journal(settings.journal(), JOURNAL_BYTES);
        this.doorkeeper = new Doorkeeper(list, key, journal, clock, alarm);
        this.threads = new ThreadPoolExecutor(
                1, 2 * MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Proxy::daemon);
        this.watch = new ScheduledThreadPoolExecutor(1, Proxy::daemon);
        this.watch.setRemoveOnCancelPolicy(true);
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
    }

    private static AllowList read(Path list) {
        try {
            return AllowList.read(Files.readString(list));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("The allow-list " + list + " cannot be read: " + wrong.getMessage());
        }
    }

    /** @param alarm takes what the operator must see, one line each */
    static Proxy start(Settings settings, Clock clock, Consumer<String> alarm)
            throws IOException, GeneralSecurityException {
        Proxy proxy = new Proxy(settings, clock, alarm);
        proxy.listening.start();
        return proxy;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "egress-connection");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException closedOrGone) {
                // the next one
            }
        }
    }

    private void serve(Socket client) throws IOException {
        try {
            if (threads.getActiveCount() >= MOST_AT_ONCE) {
                throw new RejectedExecutionException();
            }
            threads.execute(() -> hold(client));
        } catch (RejectedExecutionException tooMany) {
            client.close();
        }
    }

    private void hold(Socket client) {
        try (Deadline deadline = new Deadline(watch, SECONDS)) {
            deadline.add(client);
            new Conversation(client, doorkeeper, journal, tls, threads, deadline).hold();
        } catch (IOException | RuntimeException gone) {
            // whoever called has left; a defect must not end the proxy, and passes nothing
        }
    }

    /** Nobody is let in any more when this returns: until who listens has ended, the port may take one more. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            listening.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        watch.shutdownNow();
        doorkeeper.tellRefusals();
        journal.close();
    }
}
