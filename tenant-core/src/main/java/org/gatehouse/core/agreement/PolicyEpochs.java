package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.time.Timekeeper;
import org.jspecify.annotations.Nullable;

/** Counts the changes to a tenant's policy. Whoever changes what decides advances it, in the same transaction. */
@Singleton
public class PolicyEpochs {
    private static final Set<State> BEGUN = EnumSet.of(State.IN_FORCE, State.SUPERSEDED);

    private final Rows rows;
    private final Timekeeper time;

    @Inject
    public PolicyEpochs(Rows rows, Timekeeper time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * What a snapshot depends on.
     *
     * @param epoch 0 where nothing was ever changed
     * @param registry the number of the registry's newest version
     */
    record Newest(long epoch, int registry) {}

    /**
     * In one question, since it is asked before each message: the end of one key and one row by another, with nothing
     * to go through.
     */
    Newest newest() {
        Object[] found = rows.query(
                        "select max(r.number), (select p.epoch from PolicyEpoch p where p.tenantId = :tenant"
                                + " and p.id = :tenant) from RegistryVersion r",
                        Object[].class)
                .getSingleResult();
        return new Newest(number(found[1]).longValue(), number(found[0]).intValue());
    }

    private static Number number(@Nullable Object found) {
        return found == null ? 0 : (Number) found;
    }

    /**
     * Until the end of the transaction nobody else changes what decides for this tenant.
     *
     * @return from when on such a change counts. That time has come, whatever a clock shows, and it is later than the
     *     beginning of what an instance has put in force whose clock is a little ahead: the last word is the last.
     */
    public Instant hold() {
        held();
        Instant come = time.latest();
        Instant begun = rows.query(
                        "select max(v.inForceFrom) from AgreementVersion v where v.tenantId = :tenant"
                                + " and v.state in :begun and v.inForceFrom > :come and v.inForceFrom <= :furthest",
                        Instant.class)
                .setParameter("begun", BEGUN)
                .setParameter("come", come)
                .setParameter("furthest", come.plus(Timekeeper.BEHIND))
                .getSingleResult();
        return begun == null ? come : begun.plus(1, ChronoUnit.MICROS);
    }

    public void advance() {
        held().advance();
    }

    private PolicyEpoch held() {
        return rows.lock(PolicyEpoch.class, CurrentTenant.get().value()).orElseGet(this::first);
    }

    /** Of two at once, one begins again. */
    private PolicyEpoch first() {
        PolicyEpoch first = new PolicyEpoch(0);
        rows.add(first);
        rows.flush();
        return first;
    }
}
