package org.gatehouse.core.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody: what for, and all that might be said. Which part of it is said, by whom and on which
 * channel is the agreement's decision at the moment of sending.
 *
 * @param recipientId the person it is for, who may have an inbox; null where there is no limit to how many they get
 * @param subjectKind what it is about, with {@code subjectId}: lets the product show what became of it
 * @param siteId where it happens; null: at none of the sites
 * @param links values that hold no personal data, by name: addresses with a token in the fragment, kinds of notice
 * @param passedOver services not to use again, because they were used for this before
 * @param preferred the channel to try first, if the agreement lets it go by that; null: the order of the agreement
 */
public record Errand(
        Activity activity,
        @Nullable UUID recipientId,
        String subjectKind,
        UUID subjectId,
        @Nullable UUID siteId,
        Map<DataField, String> fields,
        Map<String, String> links,
        Locale language,
        Set<String> passedOver,
        @Nullable Channel preferred) {

    /** By whichever way the agreement has first. */
    public Errand(
            Activity activity,
            @Nullable UUID recipientId,
            String subjectKind,
            UUID subjectId,
            @Nullable UUID siteId,
            Map<DataField, String> fields,
            Map<String, String> links,
            Locale language,
            Set<String> passedOver) {
        this(activity, recipientId, subjectKind, subjectId, siteId, fields, links, language, passedOver, null);
    }

    @Override
    public String toString() {
        return "Errand[" + activity + " " + subjectKind + " " + subjectId + "]";
    }
}
