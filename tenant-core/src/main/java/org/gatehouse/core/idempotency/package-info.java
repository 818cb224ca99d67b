/** A request that creates something, sent twice, creates it once. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.idempotency;
