package org.gatehouse.benchmark;

import static org.gatehouse.benchmark.CheckIns.NO_LIMITS;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatehouse.container.Api;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.process.Nordlys;
import org.gatehouse.process.Product;
import org.gatehouse.process.Product.Setup;

/**
 * How long it takes to say what a draft would change for a hundred thousand decisions of thirty days, asked over HTTP;
 * and how the database counts them.
 *
 * <p>{@code mvn verify -Pbenchmark -DskipTests -Dbenchmark.of=Previews}
 */
public final class Previews {
    private static final int ROWS = 100_000;
    private static final int ASKED = 30;
    private static final List<String[]> SHAPES = List.of(
            new String[] {"HOST_ALERT", "HOST_EMPLOYEE", "COMPANY|HOST_EMAIL|HOST_PHONE|SITE|VISITOR_FIRST_NAME"},
            new String[] {"HOST_ALERT", "HOST_EMPLOYEE", "HOST_EMAIL|HOST_PHONE|SITE|VISITOR_FIRST_NAME"},
            new String[] {"HOST_ALERT", "HOST_EMPLOYEE", "HOST_EMAIL|SITE|VISITOR_FIRST_NAME|VISITOR_LAST_NAME"},
            new String[] {"VISITOR_INVITE", "VISITOR", "COMPANY|HOST_NAME|SITE|TIME|VISITOR_EMAIL|VISITOR_FIRST_NAME"},
            new String[] {"VISITOR_INVITE", "VISITOR", "COMPANY|HOST_NAME|SITE|TIME|VISITOR_FIRST_NAME|VISITOR_PHONE"},
            new String[] {"LOGIN_SMS", "HOST_EMPLOYEE", "OTP|USER_PHONE"},
            new String[] {"PASSWORD_RESET", "HOST_EMPLOYEE", "RESET_LINK|USER_EMAIL"});

    private Previews() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Options.read().folder().resolveSibling("previews");
        CheckIns.deleteTree(folder);
        Report report = new Report();
        report.line("%s", CheckIns.load());
        try (Product product =
                Product.start(Setup.in(folder.resolve("data")).demo().with(NO_LIMITS)).awaitReady()) {
            fill(product);
            measure(product, report);
            explain(product, report);
        }
        Files.writeString(folder.resolve("report.txt"), report.toString());
        System.out.print(report);
    }

    private static void measure(Product product, Report report) {
        Api admin = new Nordlys(product).admin();
        JsonObject draft = admin.post("/agreement/versions", Map.of("reason", "Measured"))
                .must(201)
                .json();
        String path = "/agreement/versions/" + draft.getString("id") + "/preview";
        double[] millis = new double[ASKED];
        JsonObject preview = draft;
        for (int round = 0; round < ASKED; round++) {
            long start = System.nanoTime();
            preview = admin.get(path).must(200).json();
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        report.line("%d messages, %s", preview.getInt("flows"), preview.getString("basis"));
        report.line("the first time %.0f ms", millis[0]);
        Arrays.sort(millis);
        report.line("of %d: median %.0f ms, the slowest %.0f ms", ASKED, millis[ASKED / 2], millis[ASKED - 1]);
    }

    /** In the demo company, evenly over thirty days; every seventh message was tried twice. */
    private static void fill(Product product) throws Exception {
        try (Connection connection = product.connect()) {
            connection.setAutoCommit(false);
            byte[] tenant = bytes(connection, "select id from tenant where slug = 'nordlys'");
            byte[] site = bytes(connection, "select min(id) from site");
            Instant now = Instant.now();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into flow_evidence (tenant_id, id, version, message_id, activity, outcome, reason, service,"
                            + " channel, released, removed, skipped, decided_at, form, seq, leaf, site_id,"
                            + " subject_category, asked, repeats) values (?, ?, 1, ?, ?, 'PERMIT', 'OK', ?, 'SMS', ?, '',"
                            + " '', ?, 2, ?, repeat(0, 32), ?, ?, ?, ?)")) {
                for (int row = 0; row < ROWS; row++) {
                    add(
                            insert,
                            tenant,
                            site,
                            row,
                            now.minus(Duration.ofDays(30).multipliedBy(row).dividedBy(ROWS)));
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static void add(PreparedStatement insert, byte[] tenant, byte[] site, int row, Instant at)
            throws SQLException {
        String[] shape = SHAPES.get(row % SHAPES.size());
        Object[] values = {
            tenant,
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(Uuids.next()),
            shape[0],
            row % 3 == 0 ? "inmobile" : "smtp",
            shape[2],
            Timestamp.from(at),
            1_000_000 + row,
            shape[0].equals("HOST_ALERT") ? site : null,
            shape[1],
            shape[2],
            row % 7 == 0
        };
        for (int index = 0; index < values.length; index++) {
            insert.setObject(index + 1, values[index]);
        }
        insert.addBatch();
        if (row % 5_000 == 4_999) {
            insert.executeBatch();
        }
    }

    private static void explain(Product product, Report report) throws Exception {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery(
                        "analyze format=json select activity, asked, offered, preferred, unable, site_id,"
                                + " subject_category, outcome, service, count(*) from flow_evidence where tenant_id ="
                                + " (select id from tenant where slug = 'nordlys') and decided_at >= now(6) - interval 30"
                                + " day and decided_at < now(6) and repeats = false and not (reason = 'TOO_MANY' and"
                                + " outcome = 'DENY') group by activity, asked, offered, preferred, unable, site_id,"
                                + " subject_category, outcome, service")) {
            while (plan.next()) {
                report.line("%s", plan.getString(1));
            }
        }
    }

    private static byte[] bytes(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
