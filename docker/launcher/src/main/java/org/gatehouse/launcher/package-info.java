/** Starts what a single process needs, in order: lock, embedded database, server. Stops it in the opposite order. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.launcher;
