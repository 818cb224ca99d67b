package org.gatehouse.core.egress;

/** Where a message can be. */
public enum MessageState {
    WAITING,
    /** A worker has it; when the lease has run out, nobody knows whether it left. */
    SENDING,
    /** It may have left: ask the provider before sending again. */
    UNKNOWN,
    SENT,
    /** Nobody may have it yet; somebody can put that right. */
    HELD,
    /** Nobody may or would take it. */
    UNDELIVERABLE
}
