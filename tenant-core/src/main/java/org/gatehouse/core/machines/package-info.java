/** Systems of a tenant that call the API by themselves: each with a credential of its own, and only what it is for. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.machines;
