package org.gatehouse.visitor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.TenantOwned;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Passage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of the desk, on the real database: until when they are kept. */
class ForgetDeskRecordsDatabaseTest {
    private static final Instant A_YEAR_LATER = Instant.parse("2027-11-20T22:59:59Z"); // the day's last second

    private final World world = new World();

    @BeforeEach
    void something_is_taken_back_and_a_list_is_taken_along() {
        record(world);
    }

    @Test
    void for_twelve_months_where_nothing_is_agreed() {
        world.clock.set(A_YEAR_LATER);
        forget(world);
        assertThat(kept(world, UndonePassage.class)).isEqualTo(1);
        assertThat(kept(world, DayExport.class)).isEqualTo(1);

        world.clock.advance(Duration.ofSeconds(1));
        forget(world);

        assertThat(kept(world, UndonePassage.class)).isZero();
        assertThat(kept(world, DayExport.class)).isZero();
    }

    @Test
    void as_long_as_the_agreement_says_for_each_kind() {
        Terms terms = Agreed.terms(List.of(), List.of());
        world.in(use -> Agreed.inForce(use.rows(), Agreed.keeping(terms, "visit", "P30D"), TEN));
        world.clock.advance(Duration.ofDays(30));
        forget(world);
        assertThat(kept(world, UndonePassage.class)).isEqualTo(1);

        world.clock.advance(Duration.ofDays(1));
        forget(world);

        assertThat(kept(world, UndonePassage.class)).isZero();
        assertThat(kept(world, DayExport.class)).as("kept as calls are").isEqualTo(1);
    }

    @Test
    void another_tenant_s_are_another_tenant_s() {
        World other = new World();
        record(other);
        world.clock.advance(Duration.ofDays(400));
        forget(world);

        assertThat(kept(world, UndonePassage.class)).isZero();
        assertThat(kept(other, UndonePassage.class)).isEqualTo(1);
        assertThat(kept(other, DayExport.class)).isEqualTo(1);
    }

    private static void record(World world) {
        UUID visit = world.visitOf(world.meeting(guest("Gerda", null))).id();
        UUID by = UUID.randomUUID();
        world.in(use -> {
            UndoPassage.Word word =
                    new UndoPassage.Word(UUID.randomUUID(), world.site, visit, Passage.CHECK_IN, TEN, by);
            use.rows().add(new UndonePassage(word, TEN));
            use.rows().add(new DayExport(world.site, LocalDate.of(2026, 11, 20), 1, by, TEN));
            return true;
        });
    }

    private static void forget(World world) {
        world.in(use -> {
            RetentionPeriods periods = new RetentionPeriods(new Agreements(use.rows()));
            new ForgetDeskRecords(use.rows(), new Sites(use.rows()), periods, world.clock).forgetDue();
            return true;
        });
    }

    private static long kept(World world, Class<? extends TenantOwned> type) {
        return world.in(
                use -> (long) use.rows().where(type, "1 = 1").getResultList().size());
    }
}
