/** Calls of a tenant's own systems, signed, and never of an address within anybody's network. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.webhooks;
