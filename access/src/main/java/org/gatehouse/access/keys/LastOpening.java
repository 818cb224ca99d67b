package org.gatehouse.access.keys;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Until when a door can still open after a key was taken back (rule 78).
 *
 * @param zone of the door, in which people there read the time
 * @param latest empty: not any more; else what was handed out before can open it without a network until then
 */
public record LastOpening(UUID doorId, String doorName, ZoneId zone, Optional<Instant> latest) {}
