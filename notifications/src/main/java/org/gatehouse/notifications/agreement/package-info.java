/** What we tell the contacts that an agreement names. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.agreement;
