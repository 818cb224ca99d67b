/** Tablets at entrances: how they are paired, what they hold, and how they are shut out. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.devices;
