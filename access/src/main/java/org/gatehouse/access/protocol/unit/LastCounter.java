package org.gatehouse.access.protocol.unit;

import java.time.Instant;

/**
 * The last counter of a phone's key.
 *
 * @param until when every credential for that key that was seen is over, and the counter may be forgotten
 */
public record LastCounter(long counter, Instant until) {}
