package org.gatehouse.access.holders;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Erases somebody who holds keys no longer (GDPR Art. 17): who they were, their phones, their keys, what they told of
 * faults, and their name in the log of openings. The log's entries stay, and it goes on verifying.
 */
@UseCase
public class EraseHolder {
    /** After this nobody who has ended is kept (rule 171). */
    static final Duration KEPT = Duration.ofDays(365);

    private static final int MOST = 100;

    private final Rows rows;
    private final ForgetPerson log;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public EraseHolder(Rows rows, ForgetPerson log, Journal journal, Clock clock) {
        this.rows = rows;
        this.log = log;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * At an administrator's word: from the register at once, and from the log in thirty days, as one person alone is
     * not to make it nobody's who opened. Not while they may get keys, and not while what a phone was handed still
     * opens: the units would not be told of it any more.
     */
    public void erase(UUID id, Actor by) {
        KeyHolder holder = rows.lock(KeyHolder.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (holder.kind() == HolderKind.GUEST) {
            throw Refusal.of(Problem.NOT_FOUND); // known by the visit, and forgotten with it
        }
        if (!holder.hasEnded() || opensStill(id)) {
            throw Refusal.of(Problem.HOLDER_NOT_ENDED);
        }
        journal.note(by, Deed.HOLDER_ERASED, About.nothing().person(id));
        eraseFromRegister(id);
        log.forgetLater(id);
    }

    /** Those that the log still knew. Run it as each tenant. */
    public void forgetDue() {
        log.forgetDue();
    }

    /** Some of those who ended a year ago. Run it as each tenant, and {@link #forget} with each of them. */
    public List<UUID> due() {
        return rows.query(
                        "select x.id from KeyHolder x where x.tenantId = :tenant and x.endedAt < :before"
                                + " and x.kind <> :guest order by x.endedAt",
                        UUID.class)
                .setParameter("before", clock.instant().minus(KEPT))
                .setParameter("guest", HolderKind.GUEST)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All that is kept of them. */
    public void forget(UUID holder, Actor by) {
        eraseFromRegister(holder);
        log.forget(holder, by);
    }

    /** What points at them from elsewhere goes first. */
    private void eraseFromRegister(UUID holder) {
        List<UUID> phones =
                ids("select p.id from BoundPhone p where p.tenantId = :tenant and p.holderId = :of", holder);
        List<UUID> keys = ids("select k.id from DoorKey k where k.tenantId = :tenant and k.holderId = :of", holder);
        erase("delete from PhoneInvitation x where x.tenantId = :tenant and x.holderId in :of", List.of(holder));
        erase("delete from IssuedCredential x where x.tenantId = :tenant and x.phoneId in :of", phones);
        erase("delete from FactorChallenge x where x.tenantId = :tenant and x.id in :of", phones);
        erase("delete from PhoneFactor x where x.tenantId = :tenant and x.id in :of", phones);
        erase("delete from BoundPhone x where x.tenantId = :tenant and x.id in :of", phones);
        erase("delete from DoorOfKey x where x.tenantId = :tenant and x.keyId in :of", keys);
        erase("delete from DoorKey x where x.tenantId = :tenant and x.id in :of", keys);
        erase("delete from DoorFault x where x.tenantId = :tenant and x.holderId in :of", List.of(holder));
        erase("delete from KeyHolder x where x.tenantId = :tenant and x.id in :of", List.of(holder));
    }

    private boolean opensStill(UUID holder) {
        return !rows.query(
                        "select c.id from IssuedCredential c, BoundPhone p where c.tenantId = :tenant"
                                + " and p.tenantId = :tenant and p.id = c.phoneId and p.holderId = :of"
                                + " and c.expiresAt > :now",
                        UUID.class)
                .setParameter("of", holder)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<UUID> ids(String jpql, UUID holder) {
        return rows.query(jpql, UUID.class).setParameter("of", holder).getResultList();
    }

    private void erase(String jpql, List<UUID> of) {
        if (!of.isEmpty()) {
            rows.change(jpql).setParameter("of", of).executeUpdate();
        }
    }
}
