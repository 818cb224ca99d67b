/** Which column holds what of whom: the map that retention and access requests are answered from. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.datamap;
