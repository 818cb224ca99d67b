/** Companies and authorities that may have keys: who they are, on which entitlement, and whether it holds. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.companies;
