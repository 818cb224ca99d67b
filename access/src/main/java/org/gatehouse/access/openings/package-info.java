/** Opening a door: what phones are handed out, what the server says to a unit, and what a unit tells afterwards. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.openings;
