package org.gatehouse.visitor.checkin;

import java.util.UUID;

/**
 * Somebody shows something at a door.
 *
 * @param scanId made by the device, the same when it sends again
 * @param siteId where
 * @param actorId the kiosk, the receptionist's account, or the visit itself
 */
public record Showing(UUID scanId, UUID siteId, Scan.Way way, UUID actorId) {}
