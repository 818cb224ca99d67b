/** What has left, as the wire saw it, held against what was decided. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.ledger;
