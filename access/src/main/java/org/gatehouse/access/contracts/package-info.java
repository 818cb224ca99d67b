/** Contracts with building owners: their days, and what becomes of the door units when they end. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.contracts;
