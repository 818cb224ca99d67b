/** Pictures that somebody sent: read with care, and drawn anew before one is kept. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.pictures;
