package org.gatehouse.core.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.persistence.ServiceRights;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody has the service's user of the database, and calls the one procedure that drops rows. */
class DropByServiceDatabaseTest {
    private static final String NO_SEGMENT = "This is no segment of a log that may be dropped.";

    private final TestDatabase database = TestDatabase.shared();
    private final OldLog log = new OldLog();
    private final LogBench bench = log.bench;
    private final UUID segment = Uuids.next();
    private Connection service;

    @BeforeEach
    void it_has_its_rights() throws SQLException {
        service = DriverManager.getConnection(database.url(), "gatehouse_service", database.password());
        try (Connection owner = DriverManager.getConnection(database.url(), "gatehouse", database.password())) {
            ServiceRights.grant(owner, service);
        }
        service.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        service.close();
    }

    @Test
    void what_is_over_it_may_have_dropped_with_a_deed_that_says_so() throws SQLException {
        log.writeOld(2);

        tell();
        drop(4);
        service.commit();

        assertThat(log.left()).isOne();
    }

    @Test
    void nothing_goes_of_which_no_deed_tells_nor_where_nothing_was_signed() throws SQLException {
        log.writeOld(2);

        assertRefused(4, NO_SEGMENT);
        tell();
        assertRefused(3, NO_SEGMENT);
        assertRefused(0, NO_SEGMENT);
        assertRefused(-4, NO_SEGMENT);
        service.setAutoCommit(true);
        assertRefused(4, "A segment goes in one transaction with the deed that tells of it.");

        assertThat(log.left()).isEqualTo(5);
    }

    @Test
    void what_is_young_stays_whatever_time_the_session_pretends_it_is() throws SQLException {
        log.writeOld(2);
        log.writeNew(1);
        tell();
        LogBench.execute(service, "set timestamp = unix_timestamp('2036-01-01')");
        LogBench.execute(service, "set time_zone = '+13:00'");

        assertRefused(6, NO_SEGMENT);
        service.commit();

        assertThat(log.left()).isEqualTo(7);
    }

    @Test
    void a_log_with_a_gap_or_a_row_in_a_wrong_place_keeps_what_it_has() throws SQLException {
        log.writeOld(2);
        tell();
        LogBench.execute(service, "update flow_evidence set seq = -1 where seq = 1 and tenant_id = ?", tenant());

        assertRefused(4, NO_SEGMENT);
    }

    private void tell() {
        LogBench.execute(
                service,
                "insert into journal_entry (tenant_id, id, version, form, at, deed, actor_kind, object_id, details)"
                        + " values (?, ?, 1, 1, sysdate(6), 'LOG_SEGMENT_DROPPED', 'SERVICE', ?, '{}')",
                tenant(),
                Uuids.next(),
                segment);
    }

    private void drop(long size) {
        LogBench.execute(service, "call drop_log_segment(?, ?, ?, '', 'by hand')", tenant(), segment, size);
    }

    private void assertRefused(long size, String why) throws SQLException {
        assertThatThrownBy(() -> drop(size)).rootCause().hasMessage(why);
        assertThat(bench.count("log_segment", "1 = 1")).isZero();
    }

    private Object tenant() {
        return bench.tenant.value();
    }
}
