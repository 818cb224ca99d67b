/** What the owner of a building sees of their stairwells, and tells about them. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.stairwells;
