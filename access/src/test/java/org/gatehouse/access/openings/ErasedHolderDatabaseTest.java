package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.access.keys.Register.BY;

import java.time.Duration;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

class ErasedHolderDatabaseTest {
    private final Doorway doorway;

    ErasedHolderDatabaseTest() throws Exception {
        doorway = new Doorway(60);
    }

    @Test
    void nobody_is_erased_while_the_unit_must_be_told_that_their_key_is_dead() {
        doorway.issue();
        end();

        assertThatThrownBy(this::erase)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.HOLDER_NOT_ENDED));
        doorway.later(Duration.ofMinutes(61));
        erase();

        assertThat(doorway.deeds()).doesNotContain(Deed.DOOR_OPENED);
    }

    @Test
    void what_the_unit_tells_of_them_later_is_told_of_nobody() throws Exception {
        String credential = doorway.issue().get(0).credential();
        doorway.later(Duration.ofSeconds(10));
        assertThat(doorway.isAlone(doorway.meets(credential)).deed()).isEqualTo(Verdict.Deed.OPENS);
        end();
        doorway.later(Duration.ofMinutes(61));
        erase();

        doorway.deliver(doorway.events());

        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_CLAIMED);
    }

    private void end() {
        doorway.register.in(use -> use.revocations().endHolder(doorway.holder, "left", BY));
    }

    private void erase() {
        doorway.register.in(use -> {
            use.erasure().erase(doorway.holder, BY);
            return doorway.holder;
        });
    }
}
