package org.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What the product has written down, read past it: in the embedded database of a running instance. */
final class Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Product product;

    Ledger(Product product) {
        this.product = product;
    }

    /**
     * A message is claimed for a minute, so that nobody else sends it meanwhile. Whoever claimed these was killed: the
     * rest of the minute is not waited for. The product works on the same rows, and may be in the way for a moment.
     */
    void endClaimsOfBefore(Instant kill) {
        await("old claims ended")
                .ignoreExceptionsInstanceOf(SQLTransientException.class)
                .until(() -> {
                    endClaims(kill);
                    return true;
                });
    }

    private void endClaims(Instant kill) throws IOException, SQLException {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement("update message set due_at = utc_timestamp(6)"
                        + " where state = 'SENDING' and settled_at is null and due_at < ? + interval 1 minute")) {
            statement.setObject(1, LocalDateTime.ofInstant(kill, ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Until every event is told and every message is settled. */
    void awaitQuiet() {
        await("everything told and sent")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(Map.of(
                                "events", count("select count(*) from outbox_event where done_at is null"),
                                "messages", count("select count(*) from message where settled_at is null")))
                        .isEqualTo(Map.of("events", 0L, "messages", 0L)));
    }

    /** So many guests came; each is one event, one alert and one SMS, and nothing else is. */
    void assertToldOnce(int arrivals) throws IOException, SQLException {
        assertThat(Map.of(
                        "visits", count("select count(*) from visit where arrived_at is not null"),
                        "events", count("select count(*) from outbox_event where type = 'GuestArrived'"),
                        "alerts", count("select count(*) from host_alert"),
                        "texts", count("select count(*) from mailbox_message where channel = 'SMS'")))
                .containsValue((long) arrivals)
                .allSatisfy((what, number) -> assertThat(number).as(what).isEqualTo(arrivals));
        assertThat(count("select count(distinct h.visit_id) from host_alert h join asking a on a.alert_id = h.id"
                        + " join mailbox_message m on m.id = a.message_id and m.channel = 'SMS'"))
                .as("visits with a text of their own")
                .isEqualTo(arrivals);
    }

    /** The ids of scans, and of the visits whose arrival they are. */
    List<List<String>> arrivals() throws IOException, SQLException {
        return read("select s.id, s.visit_id from scan s join visit v on v.tenant_id = s.tenant_id"
                + " and v.id = s.visit_id and v.arrived_at = s.outcome_at and s.outcome = 'welcome'");
    }

    long count(String query) throws IOException, SQLException {
        return Long.parseLong(read(query).get(0).get(0));
    }

    /** The rows of an answer, with ids the way they are written in the API. */
    List<List<String>> read(String query) throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(text(found.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] id
                ? HexFormat.of().formatHex(id).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                : String.valueOf(value);
    }
}
