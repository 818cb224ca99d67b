/** What every provider spoken to over HTTP has in common. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.provider;
