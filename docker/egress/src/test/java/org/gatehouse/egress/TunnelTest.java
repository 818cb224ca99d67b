package org.gatehouse.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mail is sent through. */
class TunnelTest {
    @TempDir
    private Path folder;

    private final UUID flow = UUID.fromString("01970000-0000-7000-8000-000000000001");
    private Bench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder, true);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void a_mail_server_gets_a_tunnel_and_nothing_else() throws IOException {
        String web = "http://localhost:" + bench.mailServer.getLocalPort() + "/";

        assertThat(bench.reason(bench.post(
                        web,
                        Bench.mark(flow, "smtp", "POST " + web, Instant.now().plusSeconds(60)))))
                .isEqualTo("tunnel-only");
        try (Socket socket = tunnel()) {
            socket.getOutputStream().write("EHLO us\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(heard(socket, "EHLO us\r\n")).isTrue();
        }
        assertThat(Files.readString(bench.journal())).contains("\"service\":\"smtp\"", "\"verdict\":\"passed\"");
    }

    @Test
    void a_tunnel_carries_a_mail_and_no_more() throws IOException {
        try (Socket socket = tunnel()) {
            byte[] most = new byte[64 * 1_024];
            socket.getOutputStream().write(most);
            assertThat(socket.getInputStream().readNBytes(most.length)).hasSize(most.length);

            socket.getOutputStream().write(1);

            assertThat(ends(socket)).isTrue();
        }
    }

    @Test
    void a_tunnel_in_which_nobody_speaks_ends() throws IOException {
        try (Socket socket = tunnel()) {
            long begun = System.nanoTime();

            assertThat(ends(socket)).isTrue();

            assertThat(System.nanoTime() - begun).as("two idle seconds at most").isLessThan(2_800_000_000L);
        }
    }

    @Test
    void a_tunnel_in_which_somebody_always_speaks_ends_too() throws IOException {
        try (Socket socket = tunnel()) {
            long begun = System.nanoTime();
            socket.setSoTimeout(200);
            boolean open = true;
            while (open) {
                try {
                    socket.getOutputStream().write(1);
                    open = socket.getInputStream().read() == 1;
                } catch (IOException over) {
                    open = over instanceof java.net.SocketTimeoutException;
                }
            }

            assertThat(System.nanoTime() - begun).isBetween(2_500_000_000L, 6_000_000_000L);
        }
    }

    private Socket tunnel() throws IOException {
        String connect = "CONNECT localhost:" + bench.mailServer.getLocalPort();
        String mark = Bench.mark(flow, "smtp", connect, Instant.now().plusSeconds(60));
        Socket socket = bench.connect();
        socket.getOutputStream()
                .write((connect + " HTTP/1.1\r\nX-Flow: " + mark + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(heard(socket, "HTTP/1.1 200 Connected\r\n\r\n220 here\r\n")).isTrue();
        return socket;
    }

    private static boolean ends(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static boolean heard(Socket socket, String text) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(text.length()), StandardCharsets.US_ASCII).equals(text);
    }
}
