package org.gatehouse.core.egress;

import java.time.Duration;

/** What a recipient said when it was handed a message. */
public sealed interface Delivery {

    /** Taken over. */
    record Accepted(String providerId) implements Delivery {}

    /** Not taken and never will be: another way is needed. {@code code} is the provider's, never a payload. */
    record Rejected(String code) implements Delivery {}

    /** Not taken now: the same again, not before {@code retryAfter}. */
    record Busy(String code, Duration retryAfter) implements Delivery {}

    /** Nobody knows: the connection ended after the message may have arrived. Ask before sending again. */
    record Unknown(String code) implements Delivery {}
}
