/** Owners of buildings and their stairwells. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.owners;
