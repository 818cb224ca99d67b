package org.gatehouse.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRightsDatabaseTest {
    private final TestDatabase database = TestDatabase.shared();
    private Connection owner;
    private Connection service;

    @BeforeEach
    void the_service_has_its_rights() throws SQLException {
        owner = connect("gatehouse");
        service = connect("gatehouse_service");
        ServiceRights.grant(owner, service);
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        service.close();
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(database.url(), user, database.password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set details = '{}'",
                "update journal_entry set at = now(6)",
                "update flow_evidence set reason = 'OK'",
                "update log_checkpoint set size = 1",
                "delete from journal_entry",
                "delete from flow_evidence",
                "delete from log_checkpoint",
                "delete from log_head",
                "delete from log_segment",
                "insert into log_segment select * from log_segment",
                "update log_segment set size = 0",
                "drop procedure drop_log_segment",
                "update person_key set subject = id",
                "replace into log_checkpoint select * from log_checkpoint",
                "truncate table journal_entry",
                "drop table flow_evidence",
                "alter table journal_entry drop column leaf",
                "create table other_log (id int)",
                "rename table journal_entry to other_log",
                "create trigger forget before insert on journal_entry for each row set new.details = '{}'",
                "grant delete on journal_entry to current_user()",
            })
    void what_is_in_the_log_the_service_can_neither_change_nor_take_away(String sql) {
        assertThatThrownBy(() -> execute(service, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).startsWith("42"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set seq = seq, leaf = leaf, version = version where 1 = 0",
                "update log_head set version = version where 1 = 0",
                "insert into journal_entry select * from journal_entry where 1 = 0",
                "insert into log_checkpoint select * from log_checkpoint where 1 = 0",
                "update site set version = version where 1 = 0",
                "delete from person_key where 1 = 0",
            })
    void what_its_work_needs_it_may_do(String sql) throws SQLException {
        execute(service, sql);
    }

    @Test
    void a_table_that_is_new_is_granted_at_the_next_start() throws SQLException {
        execute(owner, "create table quite_new (id int)");
        try {
            assertThatThrownBy(() -> execute(service, "select * from quite_new"))
                    .isInstanceOf(SQLException.class);

            ServiceRights.grant(owner, service);

            execute(service, "insert into quite_new values (1)");
        } finally {
            execute(owner, "revoke all on quite_new from 'gatehouse_service'@'127.0.0.1'");
            execute(owner, "drop table quite_new");
        }
    }

    @Test
    void a_user_who_may_change_the_log_is_found_and_the_service_is_none() throws SQLException {
        assertThat(ServiceRights.tooMuch(service)).isEmpty();
        assertThat(ServiceRights.tooMuch(owner))
                .contains(
                        "alter journal_entry",
                        "change flow_evidence",
                        "change journal_entry",
                        "change person_key",
                        "drop log_segment",
                        "erase from flow_evidence",
                        "erase from journal_entry",
                        "erase from log_checkpoint",
                        "erase from log_head",
                        "set triggers on journal_entry",
                        "write to log_segment")
                .doesNotContain("erase from person_key", "write to journal_entry", "change log_head");
    }

    @Test
    void what_the_service_was_given_too_much_is_found_and_taken_from_it_at_the_next_start() throws SQLException {
        String account = "'gatehouse_service'@'127.0.0.1'";
        execute(owner, "grant update, delete on person_key to " + account);
        execute(owner, "grant update (details) on journal_entry to " + account);
        execute(owner, "grant trigger on log_checkpoint to " + account);

        assertThat(ServiceRights.tooMuch(service))
                .containsExactly("change journal_entry", "change person_key", "set triggers on log_checkpoint");

        ServiceRights.grant(owner, service);

        assertThat(ServiceRights.tooMuch(service)).isEmpty();
        assertThatThrownBy(() -> execute(service, "update person_key set wrapped = '' where 1 = 0"))
                .isInstanceOf(SQLException.class);
        execute(service, "update person_key set forget_at = null, version = version where 1 = 0");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
