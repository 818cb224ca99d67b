package org.gatehouse.breaking.notifications.letters;

import java.util.UUID;
import org.gatehouse.core.egress.EgressGate;
import org.gatehouse.core.tenancy.UseCase;

@UseCase
class SendsInsideATransaction {
    void send(EgressGate gate, UUID message) {
        gate.carry(message);
    }
}
