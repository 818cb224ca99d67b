package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.core.tenancy.TenantOwned;
import org.junit.jupiter.api.Test;

class ForgetOpeningsDatabaseTest {
    private static final Duration LONG = Duration.ofDays(3 * 366);

    private final Doorway doorway;

    ForgetOpeningsDatabaseTest() throws Exception {
        doorway = new Doorway(60);
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());
        doorway.isTold(doorway.decide(heard.proof().orElseThrow()));
        doorway.deliver(doorway.events());
    }

    @Test
    void what_was_decided_and_told_goes_after_36_months_but_for_what_the_next_event_names() {
        doorway.later(LONG);

        assertThat(forget()).isEqualTo(2);
        assertThat(count(Opening.class)).isZero();
        assertThat(count(KeptEvent.class)).isEqualTo(1);
        assertThat(forget()).isZero();
    }

    @Test
    void before_that_nothing_goes() {
        doorway.later(Duration.ofDays(3 * 365 - 1));

        assertThat(forget()).isZero();
        assertThat(count(Opening.class)).isEqualTo(1);
        assertThat(count(KeptEvent.class)).isEqualTo(2);
    }

    private int forget() {
        return doorway.use(rows -> new ForgetOpenings(rows, doorway.register.clock), ForgetOpenings::forgetDue);
    }

    private int count(Class<? extends TenantOwned> kind) {
        return doorway.register.in(
                use -> use.rows().where(kind, "1 = 1").getResultList().size());
    }
}
