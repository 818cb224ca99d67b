package org.gatehouse.outside;

import java.time.Instant;

/**
 * A connection that was accepted outside.
 *
 * @param flow the id of the decision it was opened on; empty where it showed none
 * @param service whom the decision is for; empty likewise
 * @param host where it wanted to go; empty where it did not say
 */
public record Connection(Way way, Instant at, String flow, String service, String host) {}
