package org.gatehouse.visitor.checkin;

import java.time.Instant;
import java.util.UUID;

/** What a screen may show to the guest whose pass was shown, and to nobody else. */
public record VisitCard(
        UUID visitId,
        String guestFirstName,
        String hostName,
        String hostInitials,
        String room,
        Instant startsAt,
        String siteName,
        String siteAddress,
        String siteZone) {

    @Override
    public String toString() {
        return "VisitCard[" + visitId + "]";
    }
}
