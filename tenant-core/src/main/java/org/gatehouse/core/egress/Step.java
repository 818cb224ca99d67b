package org.gatehouse.core.egress;

import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Recipient;

/** What is to be done with a message now, decided and kept before it is done. */
sealed interface Step {

    /** Somebody else has it, or it is settled. */
    record Nothing() implements Step {}

    record Send(Activity activity, Recipient service, Released released, Clearance clearance, Claim claim)
            implements Step {}

    /** Nobody knows whether the last attempt arrived: ask first. */
    record Ask(Activity activity, Recipient service, Released released, Clearance clearance, Claim claim)
            implements Step {}

    /** Which attempt this is. Whoever comes back after the message was claimed anew has nothing more to say. */
    record Claim(String service, int attempt) {}
}
