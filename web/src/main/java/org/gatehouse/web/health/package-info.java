/** Whether this instance is alive, ready and started. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.health;
