/**
 * A check-in opens doors: a guest who is inside gets a key, on their own phone, to the entrance and to the meeting's
 * room, until the meeting ends or they leave. No key is made of anybody who did not ask for it.
 */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.guests;
