/** Faults that key holders tell of at a door. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.faults;
