/** What one module may tell another, kept in the transaction that caused it. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.events;
