/** Host alerts, their answers, the inbox and the local mailbox over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.notifications;
