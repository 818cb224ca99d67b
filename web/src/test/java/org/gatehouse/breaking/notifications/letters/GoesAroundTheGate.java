package org.gatehouse.breaking.notifications.letters;

import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;

public class GoesAroundTheGate {
    Delivery send(Connector<Content> connector, Clearance clearance, Content content) {
        return connector.deliver(clearance, content);
    }
}
