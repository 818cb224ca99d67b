/** Whose data the current thread may touch, and the five layers that keep it so. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.tenancy;
