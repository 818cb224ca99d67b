/** Keys: who may open which doors when, on what ground, and until when after a key is taken back. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.keys;
