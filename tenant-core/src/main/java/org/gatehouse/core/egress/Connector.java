package org.gatehouse.core.egress;

/**
 * The only kind of class that talks to somebody outside. Each stands for one service of the catalogue; where the data
 * goes is the catalogue's word, not the connector's.
 */
public interface Connector<C extends Content> {

    /** The key of the service in the catalogue. */
    String service();

    /** Whether the operator has given what it takes to reach the service. */
    boolean isConfigured();

    /** Shows messages to the operator instead of sending them; used only where nothing real is configured. */
    default boolean isLocal() {
        return false;
    }

    /** Whether {@link #ask} can ever tell. */
    default boolean canBeAsked() {
        return false;
    }

    /**
     * Hands the message over, waiting at most 15 seconds.
     *
     * @param clearance proof of the decision; used up by this call. Its reference goes along wherever the provider
     *     takes one, so that a second hand-over of the same message is recognised
     */
    Delivery deliver(Clearance clearance, C content);

    /**
     * Asks what became of a message whose outcome is unknown.
     *
     * @return Accepted if the provider has it, Rejected if it certainly has not, Unknown if it cannot say
     */
    default Delivery ask(Clearance clearance, C content) {
        return new Delivery.Unknown("cannot-be-asked");
    }
}
