package org.gatehouse.access.protocol.unit;

import java.time.Duration;
import java.time.Instant;

/**
 * What a unit's two clocks show.
 *
 * @param wall the clock that goes on without power, and that can be set wrong
 * @param up how long the unit has been running: nobody sets it
 */
public record Moment(Instant wall, Duration up) {}
