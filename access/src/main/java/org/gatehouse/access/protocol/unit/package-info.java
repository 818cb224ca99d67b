/** What a door unit decides by itself: from its state, a message and the time, with no other input. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.protocol.unit;
