/** The clock, and how instants are stored. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.time;
