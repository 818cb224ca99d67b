package org.gatehouse.core.egress;

import java.util.UUID;

/** Stands in the gate's own package, where the constructor can be seen, and breaks a rule of the architecture there. */
class ClearsItself {
    Delivery send(Connector<Content> connector, Content content) {
        return connector.deliver(new Clearance(connector.service(), UUID.randomUUID()), content);
    }
}
