/** Calls of units and phones, which carry a proof in place of a token: each is good once. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.calls;
