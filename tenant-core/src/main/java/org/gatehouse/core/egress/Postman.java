package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.DueMessages.Due;
import org.gatehouse.core.tenancy.CurrentTenant;

/**
 * Carries due messages, several at a time, so that one slow recipient does not hold up the others. However many
 * invitations there are, carriers stay free for what somebody waits for; tenants' own systems, which may be slow or
 * down, hold up one another at most.
 */
@Singleton
public class Postman {
    private static final int BATCH = 100;

    private final Lane urgent = new Lane(4);
    private final Lane invitations = new Lane(2);
    private final Lane ownSystems = new Lane(4);
    private final DueMessages messages;
    private final EgressGate gate;
    private final LatestInstant latest;
    private final Set<Due> inHand = ConcurrentHashMap.newKeySet();

    @Inject
    public Postman(DueMessages messages, EgressGate gate, LatestInstant latest) {
        this.messages = messages;
        this.gate = gate;
        this.latest = latest;
    }

    /**
     * Hands out what is due now and nobody here has in hand; nothing while nobody knows when now is. Returns whether
     * there may be more.
     */
    public boolean carryDue(Executor carriers) {
        if (!latest.isKnown()) {
            return false;
        }
        List<Due> due = messages.nextAcrossTenants(BATCH);
        List<Due> free = due.stream().filter(inHand::add).toList();
        free.forEach(message -> {
            lane(message.activity()).add(carriers, message.tenant(), () -> carry(message));
        });
        return due.size() == BATCH && !free.isEmpty();
    }

    private Lane lane(Activity activity) {
        if (activity.isToOwnSystems()) {
            return ownSystems;
        }
        return activity.isUrgent() ? urgent : invitations;
    }

    private void carry(Due message) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(message.tenant())) {
            gate.carry(message.id());
        } finally {
            inHand.remove(message);
        }
    }
}
