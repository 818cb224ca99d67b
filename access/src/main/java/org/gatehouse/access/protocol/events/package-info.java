/** What a door unit says has happened, each event tied to the one before, and how that is believed. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.protocol.events;
