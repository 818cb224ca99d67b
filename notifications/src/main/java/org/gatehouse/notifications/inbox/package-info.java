/** The product's own inbox: what is said here never leaves us. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.inbox;
