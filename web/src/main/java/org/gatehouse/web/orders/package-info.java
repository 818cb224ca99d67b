/** Doors that are opened from afar. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.orders;
