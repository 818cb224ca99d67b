package org.gatehouse.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port. Each connection is in the book before anything is said on it. */
final class Door implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket port;
    private final Way way;
    private final Book book;
    private final Talk talk;

    /** What is done with a connection. */
    interface Talk {
        void hold(Socket caller, Book.Line line) throws IOException;
    }

    private Door(Way way, Book book, Talk talk) throws IOException {
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.way = way;
        this.book = book;
        this.talk = talk;
    }

    static Door open(Way way, Book book, Talk talk) throws IOException {
        Door door = new Door(way, book, talk);
        inBackground(door::listen);
        return door;
    }

    int port() {
        return port.getLocalPort();
    }

    private void listen() {
        while (!port.isClosed()) {
            try {
                Socket caller = port.accept();
                Book.Line line = book.begin(way);
                inBackground(() -> serve(caller, line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller, Book.Line line) {
        try (caller) {
            caller.setSoTimeout(PATIENCE_MILLIS);
            talk.hold(caller, line);
        } catch (IOException gone) {
            // it is in the book
        }
    }

    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "outside");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
