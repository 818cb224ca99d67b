package org.gatehouse.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.core.json.Json;

/**
 * Stands where the egress proxy stands, writes down whatever comes, and lets all of it through, proof or none: nothing
 * that leaves is stopped here.
 */
final class RecordingProxy implements Door.Talk {
    private final Book book;
    private final Map<String, Integer> providers;

    /** @param providers the port of each service */
    RecordingProxy(Book book, Map<String, Integer> providers) {
        this.book = book;
        this.providers = providers;
    }

    @Override
    public void hold(Socket caller, Book.Line line) throws IOException {
        Head head = Head.read("", caller.getInputStream());
        line.shows(head.mark());
        if (head.target().startsWith("/journal?")) {
            line.asksTheProxy();
            answer(caller.getOutputStream(), journal(instant("from", head), instant("to", head)));
            return;
        }
        line.wants(head.host());
        Integer port = providers.get(line.service());
        if (port == null) {
            answer(caller.getOutputStream(), "nobody by that name");
            return;
        }
        try (Socket provider = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (head.isTunnel()) {
                tunnel(caller, provider);
            } else {
                forward(head, caller, provider);
            }
        }
    }

    private static void tunnel(Socket caller, Socket provider) throws IOException {
        say(caller.getOutputStream(), "HTTP/1.1 200 Connected\r\n\r\n");
        Door.inBackground(() -> {
            try {
                caller.getInputStream().transferTo(provider.getOutputStream());
                provider.shutdownOutput();
            } catch (IOException over) {
                // as far as it went
            }
        });
        provider.getInputStream().transferTo(caller.getOutputStream());
    }

    private static void forward(Head head, Socket caller, Socket provider) throws IOException {
        InputStream in = caller.getInputStream();
        OutputStream out = provider.getOutputStream();
        out.write(head.forwarded());
        out.write(in.readNBytes(head.length()));
        out.flush();
        provider.getInputStream().transferTo(caller.getOutputStream());
    }

    private static Instant instant(String name, Head head) {
        return Instant.parse(head.target().replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1"));
    }

    /** As the egress proxy tells it. */
    private String journal(Instant from, Instant to) {
        List<String> lines = book.connections().stream()
                .filter(connection -> connection.way() == Way.PROXY)
                .filter(connection ->
                        !connection.at().isBefore(from) && connection.at().isBefore(to))
                .map(connection -> Json.write(Map.of(
                        "at", connection.at().toString(),
                        "flow", connection.flow(),
                        "service", connection.service(),
                        "host", connection.host(),
                        "verdict", "passed")))
                .toList();
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + "{\"lines\":" + lines.size()
                + "}\n";
    }

    private static void answer(OutputStream out, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n");
        out.write(bytes);
        out.flush();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
