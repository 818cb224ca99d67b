package org.gatehouse.notifications.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.notices.ConfirmRemediation;
import org.gatehouse.core.notices.FollowRegistry;
import org.gatehouse.core.registry.Change;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.registry.Registries;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.Proposal.Kind;
import org.gatehouse.core.subprocessors.RemediationTask;
import org.gatehouse.core.subprocessors.RemediationTask.Cause;
import org.gatehouse.notifications.testing.Announcer;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** What the operators stop for everybody is cleaned up at each tenant that had approved it, once. */
class SuspendedProcessorTest {
    private static final String ZONE = "Europe/Copenhagen";
    private static final String PROCESSOR = Announcer.PROCESSOR.key();

    private final Announcer tenant = new Announcer(ZONE, Model.GENERAL);

    @Test
    void a_tenant_that_had_approved_it_gets_the_task_once() {
        approve();

        suspend();
        follow(tenant.lobby);
        follow(tenant.lobby);

        assertThat(tenant.tasks()).hasSize(1);
        RemediationTask task = tenant.tasks().get(0);
        assertThat(task.cause()).isEqualTo(Cause.SUSPENDED);
        assertThat(task.processor()).isEqualTo(PROCESSOR);
        assertThat(task.service()).isEqualTo(Announcer.NEW);
        assertThat(task.detail()).isEqualTo("registry/" + tenant.lobby.in(tenant.lobby.registers::newestNumber));
    }

    @Test
    void a_tenant_that_had_not_approved_it_gets_none() {
        follow(tenant.lobby);
        suspend();

        follow(tenant.lobby);

        assertThat(tenant.tasks()).isEmpty();
    }

    @Test
    void what_is_confirmed_is_not_opened_again_before_it_is_stopped_again() {
        approve();
        suspend();
        follow(tenant.lobby);
        confirm(tenant.tasks().get(0));
        follow(tenant.lobby);
        assertThat(tenant.tasks()).hasSize(1);

        activate();
        follow(tenant.lobby);
        assertThat(tenant.tasks()).hasSize(1);
        suspend();
        follow(tenant.lobby);

        assertThat(tenant.tasks()).hasSize(2);
    }

    @Test
    void what_was_opened_again_before_anybody_looked_has_still_been_stopped() {
        approve();
        suspend();
        activate();

        follow(tenant.lobby);

        assertThat(tenant.tasks()).hasSize(1);
    }

    @Test
    void a_country_that_is_closed_stops_every_service_that_reaches_it() {
        Service far = Announcer.service("NZ");
        tenant.announce(new Proposal(Kind.MOVED, Announcer.NEW, null, far.activities(), far, "test"));
        tenant.put(far);
        approve();
        tenant.registry.closeAcrossTenants("NZ", "unclear", Announcer.ADMIN);

        follow(tenant.lobby);

        assertThat(tenant.tasks()).extracting(RemediationTask::service).containsExactly(Announcer.NEW);
        change(new Change("back", Registries.nothing(), List.of("closures/NZ")));
    }

    @Test
    void a_service_that_has_ended_is_stopped() {
        approve();
        tenant.put(ending(Announcer.service("DK"), tenant.lobby.clock.instant()));

        follow(tenant.lobby);

        assertThat(tenant.tasks()).extracting(RemediationTask::processor).containsExactly(PROCESSOR);
    }

    private static Service ending(Service known, Instant at) {
        return new Service(
                known.key(),
                known.processor(),
                known.channel(),
                known.activities(),
                known.storage(),
                known.access(),
                known.chain(),
                known.retentionDays(),
                known.endpoints(),
                known.internal(),
                known.from(),
                at);
    }

    /** By a notice, as everything new is. */
    private void approve() {
        follow(tenant.lobby);
        assertThat(tenant.tasks()).isEmpty();
        UUID notice = tenant.notified();
        tenant.lobby.doAs(() -> tenant.answers.approve(notice, null, Announcer.ADMIN));
    }

    private void suspend() {
        tenant.registry.suspendAcrossTenants(PROCESSOR, "a breach", Announcer.ADMIN);
    }

    private void activate() {
        tenant.put(Announcer.PROCESSOR);
    }

    private void change(Change change) {
        UUID proposed = tenant.registry.proposeAcrossTenants(change, Announcer.ADMIN);
        tenant.registry.confirmAcrossTenants(proposed, UUID.randomUUID());
    }

    private void confirm(RemediationTask task) {
        ConfirmRemediation confirm =
                tenant.lobby.container.useCase(ConfirmRemediation.class, tenant.remediations, tenant.lobby.clock);
        tenant.lobby.doAs(() -> confirm.confirm(task.id(), "deleted", Announcer.ADMIN));
    }

    private void follow(Lobby lobby) {
        FollowRegistry job = lobby.container.useCase(
                FollowRegistry.class,
                lobby.rows,
                lobby.registers,
                lobby.annexB,
                tenant.remediations,
                lobby.tenants,
                lobby.clock);
        lobby.doAs(job::follow);
    }
}
