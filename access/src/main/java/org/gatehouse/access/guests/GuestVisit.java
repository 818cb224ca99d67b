package org.gatehouse.access.guests;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit, as far as doors are concerned.
 *
 * @param room of the meeting; empty: none is named
 * @param until when the meeting ends
 */
public record GuestVisit(UUID id, String guest, UUID siteId, String room, Instant until, boolean inside) {
    @Override
    public String toString() {
        return "GuestVisit[" + id + "]";
    }
}
