package org.gatehouse.notifications.answers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a link shows, to whoever holds the link: enough to decide, and nothing else about anybody.
 *
 * @param occasion why: {@code arrived}, or the outcome with which the guest was turned away
 * @param others first names of those of the same meeting who have come with that guest: one answer is for all of them
 * @param company the guest's
 * @param at when the guest came
 * @param plannedAt when the meeting begins
 * @param zone the site's, in which both are to be shown
 * @param answers what can be answered
 * @param answered what has been answered so far
 */
public record AlertCard(
        String occasion,
        String guestFirstName,
        List<String> others,
        @Nullable String company,
        String site,
        Instant at,
        Instant plannedAt,
        String zone,
        List<String> answers,
        @Nullable String answered) {

    @Override
    public String toString() {
        return "AlertCard[" + occasion + "]";
    }
}
