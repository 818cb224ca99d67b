/**
 * The only way out. Nothing passes that does not prove a decision of the gate: one request for one service, to a host
 * that the catalogue names for it, within a minute. Needs the JDK and nothing else.
 */
@org.jspecify.annotations.NullMarked
package org.gatehouse.egress;
