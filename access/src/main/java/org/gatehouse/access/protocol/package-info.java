/** The messages between phone, door unit and server, version door-v1; what each means is in access/PROTOCOL.md. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.protocol;
