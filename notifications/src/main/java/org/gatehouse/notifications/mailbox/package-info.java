/** Where messages stay, to be read by the operator, as long as no provider is set up. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.mailbox;
