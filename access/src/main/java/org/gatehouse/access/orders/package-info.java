/** Doors that are opened from afar: by an administrator or another system, with nobody's phone at the door. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.orders;
