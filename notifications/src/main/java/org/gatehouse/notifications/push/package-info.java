/** Rings at the devices on which people want to be told. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.push;
