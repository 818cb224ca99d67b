package org.gatehouse.core.egress;

import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.SubjectCategory;
import org.jspecify.annotations.Nullable;

/**
 * Messages that were alike in everything an agreement is asked, and what became of them at first.
 *
 * @param fields all that might have been said
 * @param preferred the channel to try first
 * @param place where
 * @param away services at which the recipient has no device
 * @param usedBefore services that had told the same person before, so that another was to
 * @param outcome what was decided
 * @param service who received them; null: nobody
 */
public record FlowKind(
        Activity activity,
        Set<DataField> fields,
        @Nullable Channel preferred,
        Place place,
        SubjectCategory subject,
        Set<String> away,
        Set<String> usedBefore,
        String outcome,
        @Nullable String service,
        long count) {

    /** @param site null: at none of the sites; or, of flows that never were, at whichever the activity is for */
    public record Place(@Nullable UUID site, boolean invented) {}

    /** Flows that never were, of a tenant that could be. */
    public static FlowKind invented(Activity activity, Set<DataField> fields, @Nullable Channel preferred, long count) {
        return new FlowKind(
                activity,
                fields,
                preferred,
                new Place(null, true),
                activity.subject(),
                Set.of(),
                Set.of(),
                "",
                null,
                count);
    }
}
