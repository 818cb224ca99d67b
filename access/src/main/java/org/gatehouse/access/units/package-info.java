/** The units on the doors: how one is enrolled, by which keys it is known, when it was last heard of. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.units;
