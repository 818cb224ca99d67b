/** How a use case says no. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.refusal;
