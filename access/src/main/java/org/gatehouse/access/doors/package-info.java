/** Door units: which there are, where they hang, and whether they may open. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.doors;
