package org.gatehouse.visitor.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.guest;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.testing.World;
import org.jspecify.annotations.Nullable;

/** A host who plans meetings at a site. */
abstract class MeetingBench {
    final World world = new World();

    UUID plan(Meeting.Plan plan, @Nullable CreationKey key) {
        return world.in(use -> use.plan().plan(plan, List.of(guest("Gerda", null)), key));
    }

    void change(UUID meeting, long version, Meeting.Plan plan) {
        world.in(use -> {
            use.change().change(meeting, version, plan);
            return true;
        });
    }

    Meeting find(UUID id) {
        return world.in(use -> use.rows().find(Meeting.class, id).orElseThrow());
    }

    List<Visit> visits(UUID meeting) {
        return world.in(
                use -> use.visits().of(use.rows().find(Meeting.class, meeting).orElseThrow()));
    }

    static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
