package org.gatehouse.core.egress;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Snapshot;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.SubjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is asked about one message. The gate asks what is in force; whoever wants to know what would become
 * of the message elsewhere asks the same of something else.
 *
 * @param fields all that might be said
 * @param preferred the channel to try first, if the agreement lets it go by that
 * @param ruledOut recipients that cannot take it for a reason of their own, by key
 */
record Inquiry(
        Activity activity,
        Set<DataField> fields,
        @Nullable Channel preferred,
        @Nullable UUID site,
        Map<String, Reason> ruledOut,
        SubjectStatus subject) {

    /** @param asked of the fields, those that were put to the agreement */
    record Answer(Set<DataField> asked, FlowDecision decision) {
        Answer but(FlowDecision other) {
            return new Answer(asked, other);
        }
    }

    Answer of(Snapshot snapshot, Instant at) {
        if (preferred != null) {
            Answer first = of(snapshot, Ways.forOnly(preferred, activity, fields), at);
            if (first.decision() instanceof Permit permit && permit.to().channel() == preferred) {
                return first;
            }
        }
        return of(snapshot, fields, at);
    }

    private Answer of(Snapshot snapshot, Set<DataField> asked, Instant at) {
        return new Answer(asked, snapshot.decide(activity, asked, site, ruledOut, subject, at));
    }
}
