package org.gatehouse.notifications.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.ProxyJournal.Entry;
import org.gatehouse.core.ledger.ProxyJournal.Unreadable;
import org.gatehouse.notifications.testing.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JournalReaderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String PASSED = "{\"at\":\"2026-11-21T12:00:07Z\",\"flow\":"
            + "\"00000000-0000-0001-0000-000000000002\",\"service\":\"smtp\",\"host\":\"h\",\"verdict\":\"passed\"}\n";

    @Test
    void one_damaged_line_hides_no_other_and_is_counted_itself() throws Exception {
        assertThat(read(PASSED + "{\"at\":\"2026-11\n" + "{\"at\":\"2026-11-21T12:00:08Z\"}\n" + PASSED
                        + "{\"lines\":4}\n"))
                .extracting(Entry::verdict, Entry::at)
                .containsExactly(
                        tuple(Entry.PASSED, NOON.plusSeconds(7)),
                        tuple(Entry.DAMAGED, NOON.plusSeconds(7)),
                        tuple(Entry.DAMAGED, NOON.plusSeconds(7)),
                        tuple(Entry.PASSED, NOON.plusSeconds(7)));
    }

    @Test
    void an_answer_that_was_cut_off_is_none() throws Exception {
        assertThat(read("{\"lines\":0}\n")).isEmpty();
        for (String cut : List.of("", PASSED, PASSED + "{\"lines\":2}\n", PASSED + PASSED + "{\"lin")) {
            assertThatThrownBy(() -> read(cut)).isInstanceOf(Unreadable.class).hasMessage("cut-off");
        }
    }

    @Test
    void more_than_there_is_room_for_is_not_read() {
        assertThatThrownBy(() -> read(PASSED.repeat(JournalLines.MOST + 1)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("too-much");
    }

    /** From a proxy that answers this and closes the connection. */
    private static List<Entry> read(String answer) throws IOException, Unreadable {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/journal", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        proxy.start();
        try {
            return new JournalReader(Ways.through(proxy.getAddress().getPort()), Clock.systemUTC())
                    .read(new Period(NOON, NOON.plusSeconds(60)))
                    .orElseThrow();
        } finally {
            proxy.stop(0);
        }
    }
}
