/** Counting what goes wrong, and turning away whoever tries too often. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.limits;
