/** A door unit in software: speaks door-v1 with phones and the server, and keeps its state on disk. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.door;
