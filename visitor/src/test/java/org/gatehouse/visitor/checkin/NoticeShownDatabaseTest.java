package org.gatehouse.visitor.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.visitor.visits.Arrival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A visit keeps what its guest was shown about their data, if a screen did show it. */
class NoticeShownDatabaseTest extends ArrivalBench {
    private static final NoticeShown FIRST = new NoticeShown(1, "da");
    private static final NoticeShown SECOND = new NoticeShown(2, "en");

    private final UUID meeting = world.meeting(guest("Ida", "ida@example.com"));
    private final UUID visit = world.visitOf(meeting).id();

    private void write(TenantId tenant, int number) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(world.database.url(), "gatehouse", world.database.password());
                PreparedStatement statement = connection.prepareStatement(
                        "insert into privacy_notice (tenant_id, id, version, number, agreement, texts, text_hash,"
                                + " written_at, known_on) values (?, ?, 1, ?, null, '{}', ?, ?, ?)")) {
            statement.setBytes(1, bytes(tenant.value()));
            statement.setBytes(2, bytes(UUID.randomUUID()));
            statement.setInt(3, number);
            statement.setBytes(4, new byte[32]);
            statement.setObject(5, "2026-11-20 08:00:00");
            statement.setObject(6, "2026-11-20 08:00:00");
            statement.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private Arrival come(@Nullable NoticeShown shown) {
        Showing showing = showing(UUID.randomUUID(), Scan.Way.QR).under(shown);
        return world.in(use -> use.checkIn().byId(showing, visit)).arrival();
    }

    private List<Scans.Notice> kept() {
        return world.in(use -> new Scans(use.rows(), world.clock).notices(visit));
    }

    @Test
    void what_the_screen_showed_is_kept_with_the_visit() throws SQLException {
        write(world.tenant, 1);

        come(FIRST);

        assertThat(kept()).hasSize(1).allSatisfy(notice -> {
            assertThat(notice.number()).isEqualTo(1);
            assertThat(notice.language()).isEqualTo("da");
            assertThat(notice.shownAt()).isEqualTo(TEN);
            assertThat(notice.sha256()).isEqualTo("00".repeat(32));
        });
    }

    @Test
    void each_version_and_language_is_named_once_when_it_was_shown_first() throws SQLException {
        write(world.tenant, 1);
        write(world.tenant, 2);
        come(FIRST);
        world.clock.advance(Duration.ofMinutes(1));
        come(FIRST);
        come(SECOND);

        assertThat(kept())
                .extracting(notice -> notice.number() + notice.language() + notice.shownAt())
                .containsExactly("1da" + TEN, "2en" + TEN.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_number_that_names_no_version_keeps_nobody_outside_and_is_not_kept() throws SQLException {
        write(world.database.newTenant(), 1);

        assertThat(come(FIRST)).isInstanceOf(Arrival.Welcome.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void where_no_screen_showed_it_nothing_is_claimed() throws SQLException {
        write(world.tenant, 1);

        come(null);

        assertThat(kept()).isEmpty();
    }
}
