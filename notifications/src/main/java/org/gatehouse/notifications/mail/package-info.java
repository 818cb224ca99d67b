/** Hands mails over to a provider or to a mail server. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.mail;
