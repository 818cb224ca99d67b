/** An append-only log whose every later change shows: a Merkle tree of its rows, and signed checkpoints of the tree. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.seal;
