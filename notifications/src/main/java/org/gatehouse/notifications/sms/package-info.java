/** Hands text messages over to the providers that carry them. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.sms;
