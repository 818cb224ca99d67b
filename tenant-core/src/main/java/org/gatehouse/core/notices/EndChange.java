package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Engagements;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeAnswer;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.tenancy.AcrossTenants;
import org.gatehouse.core.tenancy.CurrentTenant;

/** A change is taken back before anybody uses it, or closed when everybody has settled it. */
@AcrossTenants
public class EndChange {
    private static final Set<NoticeState> WAITING = EnumSet.of(NoticeState.NOT_DELIVERED, NoticeState.NOTIFIED);

    private final EntityManager database;
    private final SubprocessorChanges changes;
    private final Registers registers;
    private final Clock clock;

    @Inject
    public EndChange(EntityManager database, SubprocessorChanges changes, Registers registers, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.registers = registers;
        this.clock = clock;
    }

    /** Refused once it counts for somebody. Tenants are told afterwards, each in a transaction of its own. */
    public void cancelAcrossTenants(UUID id, String reason) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            SubprocessorChange change = get(id);
            Instant now = clock.instant();
            if (states(change, now).stream().anyMatch(state -> state.isApproved() || state == NoticeState.REVOKED)) {
                throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
            }
            change.cancel(reason, now);
            leave();
        }
    }

    /** Refused while a window runs, or while a processor whose place was taken may still have something. */
    public void closeAcrossTenants(UUID id, String reason) {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            SubprocessorChange change = get(id);
            Instant now = clock.instant();
            boolean waiting = states(change, now).stream().anyMatch(WAITING::contains);
            if (waiting || isLeftOver(change)) {
                throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
            }
            change.close(reason, now);
            leave();
        }
    }

    /** Writes while all tenants may be looked at; when the transaction ends, they may not any more. */
    private void leave() {
        database.flush();
        database.clear();
    }

    private SubprocessorChange get(UUID id) {
        return changes.lock(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Where all tenants stand; silence is taken for the yes that it may be. */
    private List<NoticeState> states(SubprocessorChange change, Instant now) {
        return database.createQuery(
                        "select n from SubprocessorNotice n where n.changeId = :change", SubprocessorNotice.class)
                .setParameter("change", change.id())
                .getResultStream()
                .map(notice -> new Announced(change, notice, answers(notice)).stateAt(now, end -> true))
                .toList();
    }

    private List<NoticeAnswer> answers(SubprocessorNotice notice) {
        return database.createQuery(
                        "select a from NoticeAnswer a where a.tenantId = :tenant and a.noticeId = :notice"
                                + " order by a.givenAt, a.id",
                        NoticeAnswer.class)
                .setParameter("tenant", notice.tenant().value())
                .setParameter("notice", notice.id())
                .getResultList();
    }

    private boolean isLeftOver(SubprocessorChange change) {
        String old = change.proposal().replaces();
        return old != null
                && registers
                        .newest()
                        .catalogue()
                        .service(old)
                        .map(Engagements.Service::processor)
                        .filter(this::isBeingCleanedUp)
                        .isPresent();
    }

    private boolean isBeingCleanedUp(String processor) {
        return database.createQuery(
                                "select count(t) from RemediationTask t where t.processor = :processor"
                                        + " and t.confirmedAt is null",
                                Long.class)
                        .setParameter("processor", processor)
                        .getSingleResult()
                > 0;
    }
}
