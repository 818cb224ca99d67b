package org.gatehouse.notifications.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A mail server on this machine: takes mails over SMTP without TLS, keeps them, and behaves as it is told. */
public final class FakeMailServer implements AutoCloseable {

    /** How it behaves. */
    public enum Mood {
        WELL,
        /** 550 to the recipient. */
        NO_SUCH_USER,
        /** 451 to the recipient. */
        COME_BACK_LATER,
        /** 554 to the mail. */
        REFUSING_MAIL,
        /** Takes the mail and never says so. */
        HANGING_AFTER_MAIL,
        /** Takes the mail and cuts the connection. */
        CUTTING_AFTER_MAIL,
        /** Cuts the connection before the mail. */
        CUTTING_BEFORE_MAIL
    }

    /**
     * A mail that was taken.
     *
     * @param data the MIME message
     */
    public record Mail(String from, String to, String data) {}

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private final Thread listening;
    private volatile Supplier<Mood> moods = () -> Mood.WELL;

    private FakeMailServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listening = run(this::listen);
    }

    public static FakeMailServer start() {
        try {
            return new FakeMailServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url() {
        return "smtp://" + host() + ":" + port();
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** Every line the clients said, mails aside. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** From now on. */
    public void behave(Mood mood) {
        behave(() -> mood);
    }

    /** Asked for every connection. */
    public void behave(Supplier<Mood> each) {
        this.moods = each;
    }

    @Override
    public void close() {
        try {
            server.close();
            listening.join(); // until it ends, the port may take one more
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                run(() -> serve(client, moods.get()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client, Mood mood) {
        try (client) {
            new Conversation(client, mood).hold();
        } catch (IOException gone) {
            // the client has left
        } finally {
            open.remove(client);
        }
    }

    private static Thread run(Runnable work) {
        Thread thread = new Thread(work, "fake-mail-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** With one client. */
    private final class Conversation {
        private final Socket client;
        private final BufferedReader lines;
        private final Mood mood;
        private String from = "";
        private String to = "";

        Conversation(Socket client, Mood mood) throws IOException {
            this.client = client;
            this.mood = mood;
            this.lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        }

        void hold() throws IOException {
            say("220 fake ESMTP");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
                String verb = line.replaceAll("[ :].*", "").toUpperCase(Locale.ROOT);
                if (verb.equals("DATA") && mood == Mood.CUTTING_BEFORE_MAIL) {
                    return;
                }
                if (verb.equals("DATA") && !take()) {
                    return;
                }
                if (!verb.equals("DATA")) {
                    say(reply(verb, line));
                }
            }
        }

        private String reply(String verb, String line) {
            return switch (verb) {
                case "EHLO" -> "250-fake\r\n250 AUTH PLAIN";
                case "AUTH" -> "235 2.7.0 welcome";
                case "MAIL" -> {
                    from = address(line);
                    yield "250 2.1.0 ok";
                }
                case "RCPT" -> {
                    to = address(line);
                    yield recipient();
                }
                case "QUIT" -> "221 2.0.0 bye";
                default -> "250 2.0.0 ok";
            };
        }

        private String recipient() {
            return switch (mood) {
                case NO_SUCH_USER -> "550 5.1.1 <" + to + "> is unknown here";
                case COME_BACK_LATER -> "451 4.7.1 <" + to + "> come back later";
                default -> "250 2.1.5 ok";
            };
        }

        /** Reads the mail; false: nothing more is said. */
        private boolean take() throws IOException {
            say("354 go on");
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); !".".equals(line); line = lines.readLine()) {
                if (line == null) {
                    return false;
                }
                data.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            if (mood == Mood.REFUSING_MAIL) {
                say("554 5.6.0 " + to + " does not want this");
                return true;
            }
            mails.add(new Mail(from, to, data.toString()));
            if (mood == Mood.HANGING_AFTER_MAIL) {
                lines.readLine(); // until the client gives up
                return false;
            }
            if (mood == Mood.CUTTING_AFTER_MAIL) {
                return false;
            }
            say("250 2.0.0 taken");
            return true;
        }

        private static String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        private void say(String text) throws IOException {
            client.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
