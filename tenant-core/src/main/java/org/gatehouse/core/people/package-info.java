/** Persons known to a tenant and how to reach them. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.people;
