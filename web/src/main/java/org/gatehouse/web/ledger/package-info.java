/** What left held against what was decided, over HTTP: for the operator, and each tenant's own part for the tenant. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.ledger;
